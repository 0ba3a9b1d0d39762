import { derivedId } from '../../../shared/adapters/ids/derived-ids.ts';
import type { PostDraft } from '../../../shared/use-cases/post-draft.ts';
import { type Api, tokenId } from './api.ts';
import { drawDraft, drawSaleDraft } from './drafts.ts';
import type { Universe } from './universe.ts';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const maxTries = 5;
const salePosts = 25;

/** The brand's people at their desks: they queue posts, sometimes twice, and cancel some, sometimes in the last second. */
export function startEditors(universe: Universe, api: Api, span: { readonly endAt: number }): void {
  const { loop, random } = universe;
  let posts = 0;

  const queueAt = (at: number, dueAt: number, draw: typeof drawDraft): void => {
    if (dueAt < span.endAt) loop.at(at, () => queue(universe, api, draw(random, { number: ++posts, dueAt })));
  };
  const sell = (morning: number): void => {
    const dueAt = morning + random.between(8, 22) * hourMs;
    for (let count = 0; count < salePosts; count++)
      queueAt(morning + random.between(0, 7 * hourMs), dueAt, drawSaleDraft);
  };
  const planDay = (): void => {
    const morning = loop.now();
    const wishes = random.between(0, 8);
    for (let count = 0; count < wishes; count++) {
      const at = morning + random.between(0, dayMs - 1);
      queueAt(at, drawDueTime(universe, at), drawDraft);
    }
    if (random.chance(1 / 60)) sell(morning);
    if (morning + dayMs < span.endAt) loop.after(dayMs, planDay);
  };
  planDay();
}

function drawDueTime({ random }: Universe, at: number): number {
  const lot = random.fraction();
  if (lot < 0.05) return at - random.between(0, 50) * secondMs;
  if (lot < 0.25) return at + random.between(0, 200) * secondMs;
  const ahead = lot < 0.6 ? random.between(4, 360) * minuteMs : random.between(6, 240) * hourMs;
  const grain = random.chance(0.7) ? minuteMs : secondMs;
  return Math.ceil((at + ahead) / grain) * grain;
}

/** A client with an Idempotency-Key repeats until it is answered; one without it must not. */
function queue(universe: Universe, api: Api, draft: PostDraft): void {
  const { loop, random, faults, newId } = universe;
  const idempotencyKey = random.chance(0.8) ? newId('key') : undefined;
  const request = async (tries: number): Promise<void> => {
    const answer = await api.queue({ draft, idempotencyKey });
    if (answer !== 'no-answer' || idempotencyKey === undefined || tries >= maxTries) return;
    faults.count('request-repeated');
    loop.after(random.between(1, 20) * secondMs, () => void request(tries + 1));
  };
  void request(1);
  if (idempotencyKey === undefined) return;
  if (random.chance(0.02)) {
    faults.count('request-repeated');
    loop.after(random.between(0, 500), () => void request(maxTries));
  }
  if (random.chance(0.08)) cancelSometime(universe, api, { postId: postIdOf(idempotencyKey), draft });
}

const postIdOf = (key: string): string => derivedId('p', [tokenId, key], 20);

function cancelSometime(universe: Universe, api: Api, post: { postId: string; draft: PostDraft }): void {
  const { loop, random, faults } = universe;
  const dueAt = Date.parse(post.draft.dueAt);
  const isClose = random.chance(0.5);
  const at = isClose
    ? dueAt + random.between(-10 * secondMs, 10 * secondMs)
    : random.between(loop.now(), Math.max(dueAt, loop.now()) + hourMs);
  const cancel = async (tries: number): Promise<void> => {
    if ((await api.cancel(post.postId)) !== 'no-answer' || tries >= maxTries) return;
    loop.after(random.between(1, 20) * secondMs, () => void cancel(tries + 1));
  };
  loop.at(at, () => {
    if (isClose) faults.count('cancel-at-due-time');
    void cancel(1);
  });
}
