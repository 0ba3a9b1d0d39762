import { createTableAdapters } from '../../../functions/serve-api/table-adapters.ts';
import type { Table } from '../../../shared/adapters/dynamo/table.ts';
import { ConflictError, ForbiddenError } from '../../../shared/domain/errors.ts';
import type { DeliveryRepository } from '../../../shared/ports/repositories.ts';
import { cancelPost } from '../../../shared/use-cases/cancel-post.ts';
import { decideOnApproval } from '../../../shared/use-cases/decide-on-approval.ts';
import { editPost } from '../../../shared/use-cases/edit-post.ts';
import { queuePost } from '../../../shared/use-cases/queue-post.ts';
import { createRandom, type Random } from '../../bench/simulate/random.ts';
import { createAttendant } from '../http/attendant.ts';
import { eveningBefore, registerTestBrand, type TestBrand } from '../http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../http/test-api.ts';

const hour = 3_600_000;

/** What people were told, in the order in which it came to pass; the numbers are revisions. */
type Told =
  | { readonly what: 'edited'; readonly revision: number; readonly isReached: boolean }
  | { readonly what: 'cancelled' }
  | { readonly what: 'published'; readonly revision: number };

export type Races = {
  /** Each a sentence. */
  readonly violations: readonly string[];
  /** How often each outcome was seen: races that always end alike prove nothing. */
  readonly seen: Readonly<
    Record<'published' | 'edited-first' | 'claimed-first' | 'cancelled' | 'never-approved', number>
  >;
};

type World = { readonly api: TestApi; readonly brand: TestBrand };

/** The API's own use cases and the delivery engine on a real table, with a brand that wants one approval. */
export async function startRaces(): Promise<World> {
  const api = await startTestApi(eveningBefore);
  const brand = await registerTestBrand(api);
  await api.deps.approvalRules.set(brand.brandId, { steps: 1, ownPosts: false });
  return { api, brand };
}

/**
 * Lets an editor, an approver, sometimes a canceller and a rejecter, and three workers loose on one post at the moment at
 * which it is due, `rounds` times. Every call of the table comes after a random while.
 */
export async function race(
  { api, brand }: World,
  options: {
    readonly rounds: number;
    readonly seed: number;
    /** What the store is replaced by, to see that the races would find it out. */
    readonly weaken?: (deliveries: DeliveryRepository) => DeliveryRepository;
  },
): Promise<Races> {
  const random = createRandom(options.seed);
  const violations: string[] = [];
  const seen = { published: 0, 'edited-first': 0, 'claimed-first': 0, cancelled: 0, 'never-approved': 0 };
  const adapters = createTableAdapters({
    table: hesitant(api.table.table, random),
    attentionShards: 4,
    contents: { put: async () => undefined, get: async () => '' },
  });
  const { weaken = (deliveries) => deliveries } = options;
  const deps = {
    ...api.deps,
    ...adapters,
    deliveries: weaken(adapters.deliveries),
    lanePolicyOf: () => ({ minGapMs: 0, limits: [] }),
    queue: { send: async () => undefined },
  };
  for (let round = 1; round <= options.rounds; round++) {
    const told = await raceOnce(deps, { api, brand, random });
    const complaint = wrongIn(told.told, told.approved);
    if (complaint !== undefined) violations.push(`round ${round}: ${complaint} (${JSON.stringify(told.told)})`);
    count(seen, told.told, told.approved);
  }
  return { violations, seen };
}

type Deps = TestApi['deps'] & Pick<ReturnType<typeof createTableAdapters>, 'approvals'>;

async function raceOnce(deps: Deps, { api, brand, random }: World & { readonly random: Random }) {
  const told: Told[] = [];
  const approved = new Set<number>();
  api.now += 3 * hour;
  const { brandId } = brand;
  const { post } = await queuePost(deps, {
    brandId,
    draft: draftOf(api, brand),
    tokenId: 'writer',
    idempotencyKey: undefined,
  });
  const { postId } = post;
  const deliveryId = post.deliveries[0]?.deliveryId ?? '';
  const key = { brandId, postId };
  api.now += 10_000;
  const watched: Deps = {
    ...deps,
    approvals: {
      async decide(before, after) {
        // From the moment at which it is asked for, the table may have it.
        if (after.state === 'approved') approved.add(after.revision);
        return deps.approvals.decide(before, after);
      },
    },
  };
  const attend = createAttendant(deps, ({ variant }) => {
    const revision = 'text' in variant ? Number(/第(\d+)版/.exec(variant.text)?.[1]) : 0;
    told.push({ what: 'published', revision });
  });
  const approve = async () => {
    const current = await deps.posts.get(postId);
    const decision = { what: 'approve', revision: current?.revision ?? 1, by: 'boss' } as const;
    await decideOnApproval(watched, { ...key, decision });
  };
  const reject = () =>
    decideOnApproval(watched, { ...key, decision: { what: 'reject', revision: 1, by: 'chief', comment: '不行' } });
  const edit = async () => {
    const deliveries = [{ accountId: brand.weibo, text: '第2版 {{link}}' }];
    const edited = await editPost(deps, { ...key, change: { deliveries }, tokenId: 'writer' });
    const isReached = !edited.unchanged.some((one) => one.deliveryId === deliveryId);
    told.push({ what: 'edited', revision: edited.post.revision, isReached });
  };
  const cancel = async () => {
    await cancelPost(deps, { ...key, tokenId: 'writer' });
    told.push({ what: 'cancelled' });
  };
  const work = async () => {
    const seenVersion = (await deps.deliveries.get({ postId, deliveryId }))?.version;
    for (let message = 0; message < 4; message++) {
      await attend({ postId, deliveryId }, random.chance(0.3) ? seenVersion : undefined);
    }
  };
  const people = [
    approve().then(approve),
    edit(),
    ...(random.chance(0.25) ? [reject()] : []),
    ...(random.chance(0.25) ? [cancel()] : []),
    work(),
    work(),
    work(),
  ];
  await Promise.all(people.map(refused));
  // Whatever was interrupted is finished, and what may go goes.
  await refused(approve());
  await attend({ postId, deliveryId });
  await attend({ postId, deliveryId });
  return { told, approved };
}

function draftOf(api: TestApi, brand: TestBrand) {
  return {
    title: '秋茶上新',
    summary: '今年的第一批秋茶到了。',
    dueAt: new Date(api.now + 10_000).toISOString(),
    latenessLimitMinutes: 60,
    link: { mode: 'page' as const },
    deliveries: [{ accountId: brand.weibo, text: '第1版 {{link}}' }],
    priority: 'normal' as const,
    sync: [],
  };
}

/** Somebody is always second. */
async function refused(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ConflictError || error instanceof ForbiddenError)) throw error;
  }
}

function wrongIn(told: readonly Told[], approved: ReadonlySet<number>): string | undefined {
  const publications = told.filter((one) => one.what === 'published');
  if (publications.length > 1) return 'published twice';
  const [published] = publications;
  if (published === undefined) return undefined;
  if (!approved.has(published.revision))
    return `revision ${published.revision} was published, which nobody has approved`;
  const before = told.slice(0, told.indexOf(published));
  if (before.some(({ what }) => what === 'cancelled')) return 'published after it was cancelled';
  const isOld = before.some((one) => one.what === 'edited' && one.isReached && one.revision > published.revision);
  return isOld ? `revision ${published.revision} was published after an edit was answered` : undefined;
}

function count(seen: Record<keyof Races['seen'], number>, told: readonly Told[], approved: ReadonlySet<number>): void {
  const published = told.find((one) => one.what === 'published');
  if (published !== undefined) seen.published++;
  if (published?.revision === 2) seen['edited-first']++;
  if (told.some((one) => one.what === 'edited' && !one.isReached)) seen['claimed-first']++;
  if (told.some(({ what }) => what === 'cancelled')) seen.cancelled++;
  if (approved.size === 0) seen['never-approved']++;
}

function hesitant(table: Table, random: Random): Table {
  const hesitating = Object.entries(table).map(([name, call]) => {
    const after = async (...given: unknown[]) => {
      for (let turns = random.between(0, 5); turns > 0; turns--) await new Promise(setImmediate);
      return (call as (...all: unknown[]) => unknown).apply(table, given);
    };
    return [name, after];
  });
  return Object.fromEntries(hesitating) as Table; // the same names, each with the same arguments
}
