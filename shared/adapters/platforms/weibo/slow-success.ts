import type {
  FinalOutcome,
  LookInput,
  PublishInput,
  PublishStep,
  StepOutcome,
} from '../../../ports/platform-publisher.ts';
import { checkpointValue } from '../narrowing.ts';
import type { PublishedStatus } from './client.ts';

const minuteMs = 60_000;
/** Weibo speaks of one or two minutes; what it has not shown by then will hardly get a name. */
const limitMs = 10 * minuteMs;

/** What came of a call, or the wait for its name where Weibo accepted it and was too slow to tell one. */
export function namedOrAwaited(
  { id }: PublishedStatus,
  input: PublishInput,
  asNamed: (id: string) => FinalOutcome,
): FinalOutcome {
  if (id !== undefined) return asNamed(id);
  return { kind: 'processing', values: { acceptedAt: String(input.now()) }, pollAfterMs: minuteMs };
}

/**
 * Looks for what was accepted without a name, so that what is chained to it learns its address. It is out by Weibo's word:
 * never sent again, and published without an address where nothing is found.
 */
export async function findNameless(step: PublishStep, input: LookInput): Promise<StepOutcome> {
  const found = await step.look(input);
  if (found.kind === 'present') return found.outcome;
  const waitedMs = input.now() - Number(checkpointValue(input, 'acceptedAt'));
  if (waitedMs >= limitMs) return { kind: 'published', values: {} };
  // Pauses grow with the wait: every look is one of the account's calls.
  return { kind: 'processing', values: {}, pollAfterMs: Math.max(minuteMs, waitedMs) };
}
