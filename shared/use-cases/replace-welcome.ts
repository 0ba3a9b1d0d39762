import type { Account, Brand } from '../domain/account.ts';
import { ConflictError, type Finding, NotFoundError, ValidationError } from '../domain/errors.ts';
import { type InboxPlatform, inboxPlatforms } from '../domain/inbox/incoming.ts';
import type { Welcome, WelcomeVariant } from '../domain/inbox/welcome.ts';
import { isoOf } from '../domain/instants.ts';
import { type Link, linkUrl } from '../domain/link.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { WelcomeRecords, WelcomeRepository } from '../ports/inbox.ts';
import type { ClickReport, RegistryRepository, ToneRepository } from '../ports/repositories.ts';
import type { SigningKey } from '../ports/stores.ts';
import { loadAccount, loadBrand } from './load-brand.ts';
import { createLink, type NewLinks } from './queue-post.ts';
import { welcomeFindings } from './welcome-findings.ts';

type AccountKey = { readonly brandId: string; readonly accountId: string };
type MessageCheck = (text: string, field?: string) => readonly Finding[];

export type WelcomeDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand' | 'getAccount'>;
  readonly welcomes: WelcomeRepository;
  readonly welcomed: Pick<WelcomeRecords, 'countOf'>;
  readonly clickReport: Pick<ClickReport, 'ofLink'>;
  readonly links: NewLinks;
  readonly tones: Pick<ToneRepository, 'get'>;
  readonly messageChecks: Readonly<Record<InboxPlatform, MessageCheck>>;
  readonly signingKey: SigningKey;
  readonly ids: Pick<Ids, 'derive' | 'slug'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type WelcomeWish = Pick<Welcome, 'isOn' | 'language' | 'againAfterDays'> & {
  readonly variants: readonly WelcomeVariant[];
};

/** How a variant does: how often it was said, and how often its link was followed. */
export type WelcomeResult = { readonly name: string; readonly welcomes: number; readonly clicks: number };

export async function readWelcome(
  deps: Pick<WelcomeDeps, 'registry' | 'welcomes' | 'welcomed' | 'clickReport'>,
  key: AccountKey,
): Promise<{ readonly welcome: Welcome; readonly results: readonly WelcomeResult[] }> {
  const { accountId } = await loadAccount(deps.registry, key);
  const welcome = await deps.welcomes.get(accountId);
  if (welcome === undefined) throw new NotFoundError('welcome-not-found', 'The account has no welcome.');
  const results = await Promise.all(
    welcome.variants.map(async ({ name, slug }) => {
      const [welcomes, clicks] = await Promise.all([deps.welcomed.countOf(slug), deps.clickReport.ofLink(slug)]);
      return { name, welcomes, clicks: clicks.reduce((sum, one) => sum + one.clicks, 0) };
    }),
  );
  return { welcome, results };
}

/** Puts the whole welcome in place of the one before. A variant keeps its link, and its clicks, while name and target stay. */
export async function replaceWelcome(
  deps: WelcomeDeps,
  key: AccountKey,
  { wish, actor }: { readonly wish: WelcomeWish; readonly actor: string },
): Promise<Welcome> {
  const account = await loadAccount(deps.registry, key);
  const brand = await loadBrand(deps.registry, key.brandId);
  const platform = platformOf(account);
  const links = await linksFor(deps, { brand, account, platform, wish });
  const checkMessage = deps.messageChecks[platform];
  const tone = await deps.tones.get(brand.brandId);
  const context = { platform, language: wish.language, linkDomain: brand.linkDomain, tone, checkMessage };
  const linkLength = links[0] === undefined ? '' : linkUrl(brand.linkDomain, links[0].slug);
  const findings = welcomeFindings(wish.variants, { ...context, linkUrl: linkLength });
  if (findings.some(({ severity }) => severity === 'error')) throw new ValidationError(findings);
  const before = await deps.welcomes.get(account.accountId);
  const after: Welcome = {
    ...wish,
    brandId: brand.brandId,
    accountId: account.accountId,
    platform,
    variants: wish.variants.map((variant, index) => {
      const slug = links[index]?.slug ?? '';
      return { ...variant, slug, linkUrl: linkUrl(brand.linkDomain, slug) };
    }),
    version: (before?.version ?? 0) + 1,
    updatedAt: isoOf(deps.clock.now()),
    updatedBy: actor,
  };
  for (const link of links) await createLink(deps.links, link);
  if ((await deps.welcomes.replace(before, after)) === 'saved') return after;
  throw new ConflictError('welcome-changed', 'The welcome was changed by somebody else at the same time.');
}

async function linksFor(
  { ids, signingKey, clock }: WelcomeDeps,
  of: {
    readonly brand: Brand;
    readonly account: Account;
    readonly platform: InboxPlatform;
    readonly wish: WelcomeWish;
  },
): Promise<readonly Link[]> {
  const { brand, account, platform, wish } = of;
  const { accountId } = account;
  const key = await signingKey.get();
  return wish.variants.map(({ name, target }) => {
    const deliveryId = ids.derive('d', ['welcome', accountId, name, target], 16);
    return {
      slug: ids.slug(key, deliveryId),
      brandId: brand.brandId,
      postId: 'welcome',
      deliveryId,
      accountId,
      platform,
      linkDomain: brand.linkDomain,
      mode: 'redirect',
      target,
      campaign: 'welcome',
      createdAt: isoOf(clock.now()),
    };
  });
}

function platformOf({ platform }: Account): InboxPlatform {
  const found = inboxPlatforms.find((one) => one === platform);
  if (found !== undefined) return found;
  throw new ConflictError('account-without-inbox', 'Nobody writes to an account on this platform.');
}
