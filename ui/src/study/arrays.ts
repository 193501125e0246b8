// Arrays of numbers by loops: those of the library that take a function are ten times slower.

/** The numbers of 0, 1, ..., n - 1. */
export function floats(n: number, value: (k: number) => number): Float64Array {
  const numbers = new Float64Array(n);
  for (let k = 0; k < n; k++) numbers[k] = value(k);
  return numbers;
}

/** Which of 0, 1, ..., n - 1 are wanted. */
export function places(n: number, wanted: (i: number) => boolean): Int32Array {
  const found = new Int32Array(n);
  let size = 0;
  for (let i = 0; i < n; i++) {
    if (wanted(i)) found[size++] = i;
  }
  return found.subarray(0, size);
}

/** Those of some places that are wanted. */
export function those(all: Int32Array, wanted: (i: number) => boolean): Int32Array {
  return places(all.length, (k) => wanted(all[k]!)).map((k) => all[k]!);
}

/** The known of some values, in ascending order. */
export function ascending(values: ArrayLike<number | null>): Float64Array {
  const known = new Float64Array(values.length);
  let size = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    if (value !== null && value !== undefined && !Number.isNaN(value)) known[size++] = value;
  }
  return known.subarray(0, size).sort();
}
