/** Lines of values separated by commas; what holds a comma, quote or line break is quoted. */
export function csv(lines: Iterable<readonly (string | number | null)[]>): string {
  const quote = (value: string | number | null) => {
    const text = String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return Array.from(lines, (line) => `${line.map(quote).join(',')}\n`).join('');
}
