import type { Confidence } from '../../domain/confidence.ts';
import type { LanePolicy } from '../../domain/lane.ts';
import type { MediaUse } from '../../domain/media-use.ts';
import type { StepEffect } from '../../ports/platform-publisher.ts';
import type { ErrorSources, ErrorTable } from './error-rows.ts';

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

/** What is known of a platform, for its page in the documentation: the very constants that the adapter works with. */
export type PlatformFacts = {
  readonly name: string;
  /** Where the endpoints are when it is the real platform that is called. */
  readonly hosts: readonly string[];
  readonly endpoints: readonly Endpoint[];
  readonly limits: readonly Limit[];
  readonly pictures: readonly { readonly use: MediaUse; readonly confidence: Confidence }[];
  readonly lanes: readonly { readonly of: string; readonly policy: LanePolicy; readonly confidence: Confidence }[];
  readonly errors: { readonly table: ErrorTable; readonly sources: ErrorSources };
};
