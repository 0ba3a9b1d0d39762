/** The trace counts milliseconds; a reader wants the time of day. */
export function readableLine(line: string): string {
  return line.replace(/^\d+/, (at) => new Date(Number(at)).toISOString());
}
