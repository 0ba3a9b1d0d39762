import { AppError } from '../../domain/errors.ts';

export type HttpFailureReason =
  | 'timeout'
  | 'aborted'
  | 'dns-failure'
  | 'connection-refused'
  | 'connection-failed'
  | 'connection-lost'
  | 'response-too-large';

export type HttpTransportErrorInput = {
  /** Method, host and path; never the query, which may carry a token. */
  readonly target: string;
  readonly reason: HttpFailureReason;
  readonly mayHaveArrived: boolean;
  /** Node's own code, such as `ECONNRESET`. */
  readonly systemCode?: string | undefined;
};

/** No complete answer came back. */
export class HttpTransportError extends AppError {
  override readonly name = 'HttpTransportError';
  readonly reason: HttpFailureReason;
  /** False proves that not one byte of the request left; true means that the server may have acted on it. */
  readonly mayHaveArrived: boolean;

  constructor(input: HttpTransportErrorInput) {
    super(`http-${input.reason}`, `${input.target} failed: ${input.reason}`, {
      details: { target: input.target, mayHaveArrived: input.mayHaveArrived, systemCode: input.systemCode },
    });
    this.reason = input.reason;
    this.mayHaveArrived = input.mayHaveArrived;
  }

  get retryable(): boolean {
    return !this.mayHaveArrived;
  }
}
