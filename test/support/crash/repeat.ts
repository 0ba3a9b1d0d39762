import type { Clock } from '../../../local/runtime/clock/clock.ts';
import type { Outcome } from '../../../local/runtime/lambda/function-worker.ts';
import type { CaseRun, Repetition } from './case-run.ts';

type Run = (event: string) => Promise<Outcome>;
type Around = { readonly clock: Clock; readonly event: string; readonly run: Run; readonly fraction: () => number };

const maxDisorderMs = 120_000;

const ways: Readonly<Record<Repetition, (around: Around) => Promise<Outcome>>> = {
  twice: (around) => inTurn(around, 2),
  'three-times': (around) => inTurn(around, 3),
  'two-at-once': async ({ event, run }) => {
    const [first] = await Promise.all([run(event), run(event)]);
    return first;
  },
  'twice-in-a-batch': ({ event, run }) => run(doubled(event)),
  'out-of-order': outOfOrder,
};

/** Runs an invocation of the case as often, and as late, as its repetition says. */
export function repeat(run: CaseRun, around: Omit<Around, 'fraction'>): Promise<Outcome> {
  const way = run.repetition;
  return way === undefined ? around.run(around.event) : ways[way]({ ...around, fraction: run.fraction });
}

async function inTurn({ event, run }: Around, times: number): Promise<Outcome> {
  const first = await run(event);
  for (let turn = 1; turn < times; turn++) await run(event);
  return first;
}

/** Late at first, and once more when later messages have long been worked on. */
async function outOfOrder({ clock, event, run, fraction }: Around): Promise<Outcome> {
  const wait = (): number => clock.now() + Math.floor(fraction() * maxDisorderMs);
  await clock.whenReached(wait());
  const first = await run(event);
  clock.at(wait(), () => void run(event));
  return first;
}

function doubled(event: string): string {
  const parsed: { Records?: readonly { messageId?: string }[] } = JSON.parse(event);
  if (parsed.Records === undefined) return event;
  const again = parsed.Records.map((record) => ({ ...record, messageId: `${record.messageId}-again` }));
  return JSON.stringify({ ...parsed, Records: [...parsed.Records, ...again] });
}
