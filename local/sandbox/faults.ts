import * as z from 'zod';
import type { PlatformName } from './platform-name.ts';
import { platformNameSchema } from './platform-name.ts';

/**
 * before: the connection breaks and nothing happened. after-commit: it happened and the connection breaks.
 * timeout: no answer ever comes. throttle: the platform's own rate answer, or the one of `code`. error: the given
 * business error. delay: the ordinary answer, late. `acts` makes a time-out or an error come after the platform has
 * acted. `delayMs` is real time and goes with every mode.
 */
export const faultSchema = z
  .strictObject({
    platform: platformNameSchema,
    /** As in the call record, `statuses/share` for instance; left out, every endpoint of the platform. */
    endpoint: z.string().min(1).optional(),
    mode: z.enum(['before', 'after-commit', 'timeout', 'throttle', 'error', 'delay']),
    acts: z.boolean().default(false),
    code: z.int().optional(),
    message: z.string().optional(),
    status: z.union([z.literal(200), z.int().min(400).max(599)]).optional(),
    /** How many calls it meets before it is used up; left out, until it is deleted. */
    times: z.int().positive().optional(),
    delayMs: z.int().nonnegative().max(600_000).optional(),
  })
  .refine((fault) => fault.mode !== 'error' || fault.code !== undefined, {
    message: 'a fault of mode error needs the code that the platform shall answer',
    path: ['code'],
  });

export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema> & { readonly id: string };

export const faultSelectorSchema = z.strictObject({
  id: z.string().optional(),
  platform: platformNameSchema.optional(),
  endpoint: z.string().optional(),
});
export type FaultSelector = z.infer<typeof faultSelectorSchema>;

export interface Faults {
  add(fault: FaultInput): Fault;
  list(): readonly Fault[];
  /** Deletes what the selector names, everything without one. */
  clear(selector?: FaultSelector): void;
}

export interface FaultSwitches extends Faults {
  /** The oldest switch that meets this call, used up by one. */
  take(platform: PlatformName, endpoint: string): Fault | undefined;
}

/** A switch for a call that nobody can make would never meet one: most likely a slip of the pen. */
export class UnknownEndpointError extends Error {
  override readonly name = 'UnknownEndpointError';
}

export type Endpoints = Readonly<Record<PlatformName, readonly string[]>>;

export function createFaultSwitches(endpoints: Endpoints): FaultSwitches {
  let switches: Fault[] = [];
  let added = 0;

  function useUp(fault: Fault): void {
    if (fault.times === undefined) return;
    const left = fault.times - 1;
    switches =
      left === 0
        ? switches.filter((other) => other.id !== fault.id)
        : switches.map((other) => (other.id === fault.id ? { ...fault, times: left } : other));
  }

  return {
    add(input) {
      const parsed = faultSchema.parse(input);
      checkEndpoint(parsed, endpoints);
      added += 1;
      const fault = { ...parsed, id: `fault-${added}` };
      switches.push(fault);
      return fault;
    },
    list: () => [...switches],
    clear(selector = {}) {
      switches = switches.filter((fault) => !matches(fault, selector));
    },
    take(platform, endpoint) {
      const fault = switches.find(
        (candidate) =>
          candidate.platform === platform && (candidate.endpoint === undefined || candidate.endpoint === endpoint),
      );
      if (fault !== undefined) useUp(fault);
      return fault;
    },
  };
}

/** Paths that the platform does not know are named by themselves, beginning with a slash. */
function checkEndpoint({ platform, endpoint }: Pick<Fault, 'platform' | 'endpoint'>, endpoints: Endpoints): void {
  if (endpoint === undefined || endpoint.startsWith('/') || endpoints[platform].includes(endpoint)) return;
  throw new UnknownEndpointError(
    `endpoint: ${platform} has no "${endpoint}" here; it has ${endpoints[platform].join(', ')}.`,
  );
}

function matches(fault: Fault, selector: FaultSelector): boolean {
  return (
    (selector.id === undefined || selector.id === fault.id) &&
    (selector.platform === undefined || selector.platform === fault.platform) &&
    (selector.endpoint === undefined || selector.endpoint === fault.endpoint)
  );
}
