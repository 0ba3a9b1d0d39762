/** One line that a function or the runtime itself wrote. */
export interface LogLine {
  /** The function's name, or `runtime`. */
  readonly source: string;
  readonly stream: 'stdout' | 'stderr';
  readonly line: string;
}

export type LogSink = (line: LogLine) => void;
