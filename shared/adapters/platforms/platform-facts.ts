import type { StepEffect } from '../../ports/platform-publisher.ts';
import type { Confidence } from './confidence.ts';

/** A call as the platform documents it. */
export type Endpoint = {
  readonly method: 'GET' | 'POST';
  /** Below the platform's base URL. */
  readonly path: string;
  /** What repeating it does. */
  readonly effect: StepEffect;
  readonly timeoutMs: number;
  readonly confidence: Confidence;
};

/** A number that a platform allows or demands. */
export type Limit = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly confidence: Confidence;
  /** What else is known of it. */
  readonly note?: string;
};
