import type { RuleSource } from './content-rules/content-rule.ts';

/** The error families of Lianbo. Each says whether trying again is safe; none carries a secret or the body of a post. */

export type ErrorDetails = Readonly<Record<string, string | number | boolean | undefined>>;

type AppErrorOptions = { readonly details?: ErrorDetails; readonly cause?: unknown };

export abstract class AppError extends Error {
  abstract readonly retryable: boolean;
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(code: string, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** One thing that is wrong with the caller's input: where, which limit, and the way out, in both languages. */
export type Finding = {
  /** JSON path of the field, such as `deliveries[0].text`. */
  readonly field: string;
  /** Stable and kebab-case, such as `weibo-text-too-long`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly limit?: string | number;
  readonly actual?: string | number;
  readonly message: Bilingual;
  /** The way out. */
  readonly hint: Bilingual;
  /** Of what was found in the field's text, in UTF-16 code units; `end` is behind the last one. */
  readonly place?: { readonly start: number; readonly end: number };
  /** What a rule about content rests on. */
  readonly source?: RuleSource;
};

export type Bilingual = { readonly zh: string; readonly en: string };

export class ValidationError extends AppError {
  override readonly name = 'ValidationError';
  readonly retryable = false;
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], options: AppErrorOptions & { readonly code?: string } = {}) {
    super(options.code ?? 'invalid-input', findings[0]?.message.en ?? 'The input is not valid.', options);
    this.findings = findings;
  }
}

export class NotFoundError extends AppError {
  override readonly name = 'NotFoundError';
  readonly retryable = false;
}

/** A conditional write was lost, a move is illegal, or the thing already exists. Read again before deciding. */
export class ConflictError extends AppError {
  override readonly name = 'ConflictError';
  readonly retryable = false;
}

export class ForbiddenError extends AppError {
  override readonly name = 'ForbiddenError';
  readonly retryable = false;
}

/** An answer of a platform or a stored item does not match its schema. */
export class ContractError extends AppError {
  override readonly name = 'ContractError';
  readonly retryable = false;
}

/** The environment or a secret is missing or wrong. */
export class ConfigError extends AppError {
  override readonly name = 'ConfigError';
  readonly retryable = false;
}
