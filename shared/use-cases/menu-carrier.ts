import { wechatCredentialsSchema } from '../domain/credentials.ts';
import { linkUrl } from '../domain/link.ts';
import { type MenuPlan, planMenu } from '../domain/menu.ts';
import type { Post } from '../domain/post.ts';
import type { SyncEntry, SyncTarget } from '../domain/sync.ts';
import type { AccountMenu, MenuCaller } from '../ports/account-menu.ts';
import type { Clock } from '../ports/clock.ts';
import type { PostRepository, RegistryRepository } from '../ports/repositories.ts';
import type { CredentialsStore } from '../ports/stores.ts';
import type { Carried, Carrier, Load } from './carrier.ts';
import { accountMissing, menuImpossible, targetMissing } from './sync-problems.ts';

export type MenuCarrierDeps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly credentials: CredentialsStore;
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly menu: AccountMenu;
};

/** More than a menu shows, so that earlier posts come back where later ones go. */
const shelfLength = 20;
const batchSize = 100;

type Prepared = {
  readonly caller: MenuCaller;
  readonly plan: Exclude<MenuPlan, { kind: 'impossible' }>;
  readonly carried: Carried;
};

/**
 * Keeps the last posts under one button of an account's menu. The menu is read before each write, so that what a person has
 * changed in it meanwhile stays, and again after a lost worker, which tells whether that one has written.
 */
export function createMenuCarrier(deps: MenuCarrierDeps): Carrier {
  const loadOf = ({ caller, plan, carried }: Prepared, entries: readonly SyncEntry[]): Load => ({
    entries,
    async write(signal) {
      if (plan.kind === 'unchanged') return { ...carried, evidence: 'unchanged' };
      await deps.menu.replace(caller, plan.items, signal);
      return carried;
    },
  });
  return {
    async load(target, waiting) {
      const entries = waiting.slice(0, batchSize);
      return loadOf(await prepare(deps, target, entries), entries);
    },
    async find(target, entries) {
      const prepared = await prepare(deps, target, entries);
      if (prepared.plan.kind === 'write') return { kind: 'again', load: loadOf(prepared, entries) };
      return { kind: 'arrived', carried: { ...prepared.carried, evidence: 'menu-read-back' } };
    },
  };
}

async function prepare(deps: MenuCarrierDeps, target: SyncTarget, entries: readonly SyncEntry[]): Promise<Prepared> {
  const { settings, menu: written } = target;
  if (settings?.kind !== 'menu') throw targetMissing();
  const caller = await callerOf(deps, target);
  const shelf = await newestFirst(deps, entries, written?.shelf ?? []);
  const shown = shelf.slice(0, settings.posts);
  const pages = shown.map(({ title, linkDomain, postId }) => ({ title, url: linkUrl(linkDomain, postId) }));
  const wish = { buttonName: settings.buttonName, formerName: written?.buttonName, pages };
  const plan = planMenu(await deps.menu.read(caller), wish);
  if (plan.kind === 'impossible') throw menuImpossible(plan, settings.buttonName);
  if (plan.kind === 'write') await assertNoneConditional(deps, caller, settings.buttonName);
  const { buttonName, posts } = settings;
  const menu = { buttonName, posts, shelf: shelf.map(({ postId }) => postId) };
  return { caller, plan, carried: { ...outcomeOf(entries, shown), keep: { menu } } };
}

async function assertNoneConditional(deps: MenuCarrierDeps, caller: MenuCaller, buttonName: string): Promise<void> {
  const count = await deps.menu.countConditional(caller);
  if (count > 0) throw menuImpossible({ kind: 'impossible', because: 'conditional', count }, buttonName);
}

async function callerOf(deps: MenuCarrierDeps, target: SyncTarget): Promise<MenuCaller> {
  const account = await deps.registry.getAccount(target);
  if (account?.platform !== 'wechat') throw accountMissing();
  const stored = await deps.credentials.get({ platform: 'wechat', ownerId: account.accountId });
  const { appSecret } = wechatCredentialsSchema.parse(JSON.parse(stored));
  return { account, appSecret, now: deps.clock.now };
}

/** What came out last comes first; what a menu held before comes behind, as long as it is there. */
async function newestFirst(
  deps: MenuCarrierDeps,
  entries: readonly SyncEntry[],
  before: readonly string[],
): Promise<readonly Post[]> {
  const arrived = entries.toSorted((a, b) => b.addedAt - a.addedAt).map(({ postId }) => postId);
  const postIds = [...new Set([...arrived, ...before])].slice(0, shelfLength);
  const found = (await deps.posts.getMany(postIds)).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const posts = new Map(found.map((post) => [post.postId, post]));
  return postIds.flatMap((postId) => posts.get(postId) ?? []);
}

function outcomeOf(entries: readonly SyncEntry[], shown: readonly Post[]): Carried {
  const ids = new Set(shown.map(({ postId }) => postId));
  const [inside, outside] = [true, false].map((is) => entries.filter(({ postId }) => ids.has(postId) === is));
  return {
    accepted: (inside ?? []).map(({ url }) => url),
    dropped: (outside ?? []).map(({ url }) => ({ url, reason: 'newer-posts' })),
    refused: [],
    leftOver: [],
  };
}
