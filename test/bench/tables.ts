type Cell = string | number;

/** Columns that line up; numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = rows.map((row) => row.map((cell) => shown(cell)));
  const widths = head.map((title, column) => Math.max(title.length, ...text.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], isRight: (column: number) => boolean): string =>
    cells
      .map((cell, column) => (isRight(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const isNumber = (column: number): boolean => rows.every((row) => typeof row[column] === 'number');
  return [line(head, isNumber), ...text.map((row) => line(row, isNumber))].join('\n');
}

export function keyTable(result: Readonly<Record<string, unknown>>): string {
  return table(
    ['key', 'value'],
    Object.entries(result).map(([key, value]) => [key, typeof value === 'number' ? value : JSON.stringify(value)]),
  );
}

function shown(cell: Cell): string {
  return typeof cell === 'number' ? String(rounded(cell)) : cell;
}

/** Three digits of what is small, whole numbers of what is large. */
export function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
