/** The columns along x, along y and side by side; -1 for none, which x never is. */
export type Axes = readonly [x: number, y: number, z: number];

/** The axes with another column at one place. The axis that had it takes the old one, so that no column is shown twice; unchanged where x would be left with none. */
export function placed(axes: Axes, at: 0 | 1 | 2, column: number): Axes {
  const old = axes[at];
  const [x, y, z] = axes.map((each, k) => (k === at ? column : each === column ? old : each)) as [number, number, number];
  return x < 0 ? axes : [x, y, z];
}
