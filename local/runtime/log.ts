/** One line that a function or the runtime itself wrote, or an event that was put on a bus, as JSON. */
export interface LogLine {
  /** The function's name, `runtime`, or `events`. */
  readonly source: string;
  readonly stream: 'stdout' | 'stderr';
  readonly line: string;
}

export type LogSink = (line: LogLine) => void;
