/** Sorts rows by a value, none last either way; of equal ones the lower row comes first. */
export function order(rows: Int32Array, value: (row: number) => number | string | null, down: boolean): Int32Array {
  const keys: (number | string | null)[] = [];
  for (const row of rows) keys[row] = value(row);
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [keys[a]!, keys[b]!];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
    const difference = typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y));
    return sign * difference || a - b;
  });
}

const { compare: compareText } = new Intl.Collator('en', { numeric: true });
