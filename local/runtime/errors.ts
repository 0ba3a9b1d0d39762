/** The assembly, a parameter or the data directory cannot be used as given; the message says what and why. */
export class RuntimeSetupError extends Error {
  override readonly name = 'RuntimeSetupError';
}

/** What a service answers to a caller in AWS's JSON protocol. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly type: string;
  readonly status: number;
  /** The code of the older query protocol, which boto3 still reports for SQS. */
  readonly queryCode: string | undefined;

  constructor(type: string, message: string, options: { status?: number; queryCode?: string } = {}) {
    super(message);
    this.type = type;
    this.status = options.status ?? 400;
    this.queryCode = options.queryCode;
  }
}
