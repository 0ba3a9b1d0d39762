import type { CallSubject } from './calls.ts';
import type { SandboxEvent } from './events.ts';
import type { MediaStore } from './media-store.ts';
import type { PlatformName } from './platform-name.ts';
import type { Randomness } from './randomness.ts';
import type { RequestInput } from './request-input.ts';
import type { SandboxSettings } from './settings.ts';
import type { World } from './world.ts';

/** What an operation may look at. It changes nothing itself: its outcome names the events. */
export interface Context {
  readonly now: number;
  readonly world: World;
  readonly settings: SandboxSettings;
  readonly random: Randomness;
  readonly media: MediaStore;
}

export interface Outcome {
  readonly accepted: boolean;
  readonly status: number;
  readonly body: unknown;
  /** A page for a browser, or where to send it, instead of the body. */
  readonly page?: string | undefined;
  readonly location?: string | undefined;
  /** A PNG instead of the body. */
  readonly picture?: Uint8Array | undefined;
  readonly code?: number | undefined;
  readonly events: readonly SandboxEvent[];
}

export interface CallDescription {
  readonly actor?: string | undefined;
  readonly subject: CallSubject;
}

export interface Operation {
  readonly endpoint: string;
  readonly method: 'GET' | 'POST' | 'ANY';
  readonly path: string;
  /** Read before anything happens, so that a call that breaks off is known by its subject as well. */
  describe(input: RequestInput, context: Context): CallDescription;
  run(input: RequestInput, context: Context): Outcome;
}

export interface Refusal {
  readonly code: number;
  readonly message?: string | undefined;
  readonly status?: number | undefined;
}

export interface Platform {
  readonly name: PlatformName;
  readonly operations: readonly Operation[];
  /** Paths that belong to the platform although it knows no such call. */
  readonly territory: readonly string[];
  refuse(path: string, refusal: Refusal, context: Context): Outcome;
  /** The number of the platform's own answer to too many calls. */
  throttled(endpoint: string): Refusal;
  wrongMethod(expected: Operation): Refusal;
  readonly unknownPath: Refusal;
}

export function answered(body: unknown, events: readonly SandboxEvent[] = []): Outcome {
  return { accepted: true, status: 200, body, events };
}

export function refused(refusal: { status: number; code: number; body: unknown }): Outcome {
  return { accepted: false, events: [], ...refusal };
}

export function withEvents(outcome: Outcome, events: readonly SandboxEvent[]): Outcome {
  return { ...outcome, events: [...events, ...outcome.events] };
}
