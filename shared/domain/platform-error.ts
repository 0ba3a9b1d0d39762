import { AppError, type Bilingual, type ErrorDetails } from './errors.ts';

/**
 * What a platform's refusal means for the delivery:
 * - `rejected`: no, for good (content, format, size)
 * - `auth`: the credential is expired or invalid; blocks the account until it is renewed
 * - `human`: a person must act first (permission, risk control, captcha, allowlist); blocks the account
 * - `quota`: a counter is used up; try again at its reset (`retryAt`)
 * - `rate-limited`, `unavailable`: proven not accepted, safe to try again
 * - `duplicate`: the platform has the same content already; proves presence only after an unknown outcome
 * - `gone`: the thing addressed does not exist (any more)
 * - `outcome-unknown`: sent, but whether it was accepted is not known; never tried again blindly
 */
export const platformErrorKinds = [
  'rejected',
  'auth',
  'human',
  'quota',
  'rate-limited',
  'unavailable',
  'duplicate',
  'gone',
  'outcome-unknown',
] as const;
export type PlatformErrorKind = (typeof platformErrorKinds)[number];

export type PlatformErrorInput = {
  readonly kind: PlatformErrorKind;
  /** The platform's own code, such as `20019`, or `timeout`, `connection-refused`. */
  readonly platformCode: string;
  readonly text: Bilingual;
  readonly hint: Bilingual;
  /** When the platform said, or its known reset implies, that trying again makes sense. */
  readonly retryAt?: number;
  /** What a review came to, as against the refusal of the call that asked for it. */
  readonly isVerdict?: boolean;
  readonly details?: ErrorDetails;
  readonly cause?: unknown;
};

export class PlatformError extends AppError {
  override readonly name = 'PlatformError';
  readonly kind: PlatformErrorKind;
  readonly platformCode: string;
  readonly text: Bilingual;
  readonly hint: Bilingual;
  readonly retryAt: number | undefined;
  readonly isVerdict: boolean;

  constructor(input: PlatformErrorInput) {
    super(`platform-${input.kind}`, input.text.en, {
      details: { ...input.details, platformCode: input.platformCode },
      ...(input.cause === undefined ? {} : { cause: input.cause }),
    });
    this.kind = input.kind;
    this.platformCode = input.platformCode;
    this.text = input.text;
    this.hint = input.hint;
    this.retryAt = input.retryAt;
    this.isVerdict = input.isVerdict ?? false;
  }

  get retryable(): boolean {
    return this.kind === 'rate-limited' || this.kind === 'unavailable';
  }
}
