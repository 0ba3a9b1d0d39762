import type { Account, Brand } from '../domain/account.ts';
import { lintLanding } from '../domain/content-rules/lint-landing.ts';
import { lintVariant } from '../domain/content-rules/lint-variant.ts';
import { createWordLint, type WordLint } from '../domain/content-rules/lint-words.ts';
import type { Finding } from '../domain/errors.ts';
import type { Media } from '../domain/media.ts';
import { mediaIdsInHtml } from '../domain/media-names.ts';
import { type PictureNeed, pictureNeedsOf } from '../domain/picture-needs.ts';
import { type DeliveryPlatform, type Shape, shapesOf } from '../domain/platform.ts';
import type { Post, Variant } from '../domain/post.ts';
import { exampleAddresses, fillForGood, fillPlaceholders, type PlaceholderValues } from '../domain/template.ts';
import { withTexts } from '../domain/variant-texts.ts';
import type { RenditionRequest } from '../ports/renditions.ts';
import type { MediaRepository, RegistryRepository, ToneRepository } from '../ports/repositories.ts';
import type { Ancestor, VariantCheck, VariantCheckInput } from '../ports/variant-check.ts';
import { chainFindings } from './chain-findings.ts';
import { ancestorsOf, checkChains } from './check-chains.ts';
import { checkPictures, renditionsFor } from './check-pictures.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { type CheckSyncDeps, checkSync } from './check-sync.ts';
import { composeVariant } from './compose-variant.ts';
import { type DeliveryDraft, nameOfDelivery, type PostDraft } from './post-draft.ts';
import { postFindings } from './post-findings.ts';

export type CheckDeps = CheckSyncDeps & {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly tones: Pick<ToneRepository, 'get'>;
  readonly media: Pick<MediaRepository, 'get'>;
  readonly checks: Readonly<Record<DeliveryPlatform, VariantCheck>>;
};

/** A delivery of the draft whose account and content are known. */
export type CheckedDelivery = {
  readonly draft: DeliveryDraft;
  readonly account: Account;
  /** Of the account's place in the draft, such as `deliveries[0]`. */
  readonly field: string;
  readonly platform: DeliveryPlatform;
  readonly shape: Shape;
  readonly variant: Variant;
};

export type CheckedDraft = {
  readonly deliveries: readonly CheckedDelivery[];
  /** Where the page of the post is carried to. */
  readonly sync: readonly Post['sync'][number][];
  /** The page's own pictures, as far as the brand has them. */
  readonly media: ReadonlyMap<string, Media>;
  /** Pictures that have to be fitted before they can be used. */
  readonly renditions: readonly RenditionRequest[];
  readonly findings: readonly Finding[];
};

type Scene = {
  readonly draft: PostDraft;
  readonly brand: Brand;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly media: ReadonlyMap<string, Media>;
  readonly checks: CheckDeps['checks'];
  readonly lintWords: WordLint;
  readonly linkUrlOf: (delivery: { accountId: string; shape: Shape }) => string;
};

/** Everything that can be said about a draft before it is stored, apart from its time. */
export async function checkDraft(
  deps: CheckDeps,
  input: Pick<Scene, 'draft' | 'brand' | 'linkUrlOf'>,
): Promise<CheckedDraft> {
  const { draft, brand } = input;
  const [accounts, media, tone] = await Promise.all([
    loadById(accountIdsIn(draft), (accountId) => deps.registry.getAccount({ brandId: brand.brandId, accountId })),
    loadById(mediaIdsIn(draft), (mediaId) => deps.media.get({ brandId: brand.brandId, mediaId })),
    deps.tones.get(brand.brandId),
  ]);
  const scene: Scene = { ...input, accounts, media, checks: deps.checks, lintWords: createWordLint(tone) };
  const checked = draft.deliveries.map((delivery, index) => checkDelivery(scene, delivery, index));
  const deliveries = checked.flatMap(({ delivery }) => delivery ?? []);
  const sync = await checkSync(deps, scene, draft.sync);
  return {
    deliveries,
    sync: sync.refs,
    media,
    renditions: renditionsFor([...landingNeeds(draft), ...deliveries.flatMap(needsOf)], media),
    findings: [
      ...checkLanding(scene),
      ...lintLanding(
        scene.lintWords,
        draft,
        deliveries.map(({ platform }) => platform),
      ),
      ...checkTwice(draft.deliveries),
      ...checkChains(draft.deliveries),
      ...checked.flatMap(({ findings }) => findings),
      ...sync.findings,
    ],
  };
}

async function loadById<T>(
  ids: readonly string[],
  load: (id: string) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> {
  const pairs = await Promise.all(ids.map(async (id) => [id, await load(id)] as const));
  return new Map(pairs.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
}

function accountIdsIn(draft: PostDraft): readonly string[] {
  return [
    ...new Set([
      ...draft.deliveries.map((delivery) => delivery.accountId),
      ...draft.sync.map(({ accountId }) => accountId),
    ]),
  ];
}

function mediaIdsIn(draft: PostDraft): readonly string[] {
  const named = draft.deliveries.flatMap(({ pictureMediaIds = [], pictures = [], coverMediaId }) => [
    ...pictureMediaIds,
    ...pictures.map(({ mediaId }) => mediaId),
    coverMediaId,
  ]);
  const articles = draft.deliveries.flatMap(({ moreArticles = [] }) => moreArticles);
  const inBodies = [...draft.deliveries, ...articles].flatMap(({ body = '' }) => mediaIdsInHtml(body));
  const onPage = (draft.page?.pictures ?? []).map(({ mediaId }) => mediaId);
  const covers = articles.map(({ coverMediaId }) => coverMediaId);
  return [...new Set([draft.coverMediaId, ...onPage, ...named, ...covers, ...inBodies])].filter(
    (mediaId) => mediaId !== undefined,
  );
}

const needsOf = ({ variant }: CheckedDelivery): readonly PictureNeed[] => pictureNeedsOf(variant);

function landingNeeds({ coverMediaId, page }: PostDraft): readonly PictureNeed[] {
  const use = 'landing-page';
  return [
    ...(coverMediaId === undefined ? [] : [{ mediaId: coverMediaId, use, field: 'coverMediaId' } as const]),
    ...(page?.pictures ?? []).map(
      ({ mediaId }, index) => ({ mediaId, use, field: `page.pictures[${index}].mediaId` }) as const,
    ),
  ];
}

function checkLanding({ draft, media }: Scene): readonly Finding[] {
  const { link } = draft;
  return [
    ...(link.mode === 'redirect' && link.target === undefined ? [postFindings.targetRequired('link.target')] : []),
    ...landingNeeds(draft).flatMap(({ mediaId, field }) =>
      media.has(mediaId) ? [] : [postFindings.unknownMedia(field, mediaId)],
    ),
  ];
}

function checkTwice(deliveries: readonly DeliveryDraft[]): readonly Finding[] {
  const names = deliveries.map(nameOfDelivery);
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [postFindings.accountTwice(`deliveries[${index}].accountId`)] : [],
  );
}

type DeliveryVerdict = { readonly delivery?: CheckedDelivery; readonly findings: readonly Finding[] };

function checkDelivery(scene: Scene, draft: DeliveryDraft, index: number): DeliveryVerdict {
  const field = `deliveries[${index}]`;
  const account = scene.accounts.get(draft.accountId);
  if (account === undefined) return { findings: [postFindings.unknownAccount(`${field}.accountId`, draft.accountId)] };
  const { platform } = account;
  if (platform === 'baidu-search') return { findings: [postFindings.wrongPlatform(`${field}.accountId`, platform)] };
  const { shape = shapesOf[platform][0] } = draft;
  if (!shapesOf[platform].includes(shape)) {
    return { findings: [postFindings.unknownShape(`${field}.shape`, platform, shapesOf[platform])] };
  }
  const composed = composeVariant(draft, { platform, shape, field, postCoverMediaId: scene.draft.coverMediaId });
  if ('findings' in composed) return composed;
  const { variant } = composed;
  const linkUrl = scene.linkUrlOf({ accountId: account.accountId, shape });
  const ancestors = knownAncestorsOf(scene, draft);
  return {
    delivery: { draft, account, field, platform, shape, variant },
    findings: [
      ...checkBefore(scene, draft, field),
      ...checkPlaceholders(variant, { field, shape, ancestors, otherwise: draft.otherwise }),
      ...checkMediaNames(scene, draft, field),
      ...checkPictures(pictureNeedsOf(variant), scene.media, field),
      ...lintVariant(scene.lintWords, {
        variant,
        account,
        field,
        linkDomain: scene.brand.linkDomain,
        postTitle: scene.draft.title,
      }),
      ...checkContent(
        scene.checks[platform],
        { account, shape, field, linkUrl, ancestors, variant, media: scene.media },
        { 'post.title': scene.draft.title },
      ),
    ],
  };
}

/** What the delivery comes after, as far as it is known, nearest first. */
function knownAncestorsOf({ accounts, draft }: Scene, delivery: DeliveryDraft): readonly Ancestor[] {
  return ancestorsOf(delivery, draft.deliveries).flatMap(({ accountId, shape, notify }) => {
    const account = accounts.get(accountId);
    return account === undefined ? [] : [{ accountId, platform: account.platform, shape, notify }];
  });
}

function checkBefore({ accounts, draft }: Scene, { after }: DeliveryDraft, field: string): readonly Finding[] {
  const before = draft.deliveries.find((other) => nameOfDelivery(other) === after);
  const account = before && accounts.get(before.accountId);
  const isPersons = account?.platform === 'wechat' && !account.verified;
  return isPersons ? [chainFindings.personBefore(`${field}.after`, account.name)] : [];
}

/** What the platform says of the texts with all that a chain may hand on, and with the words for want of it. */
function checkContent(check: VariantCheck, input: VariantCheckInput, values: PlaceholderValues): readonly Finding[] {
  const judge = (fill: (text: string) => string) => check({ ...input, variant: withTexts(input.variant, fill) });
  const complete = judge((text) => fillPlaceholders(text, { ...exampleAddresses, ...values }));
  const known = new Set(complete.map(({ field, code }) => `${field} ${code}`));
  const without = judge((text) => fillForGood(text, values));
  return [...complete, ...without.filter(({ field, code }) => !known.has(`${field} ${code}`))];
}

function checkMediaNames({ media }: Scene, draft: DeliveryDraft, field: string): readonly Finding[] {
  const unknown = namedMedia(draft).filter(([, mediaId]) => mediaId !== undefined && !media.has(mediaId));
  return unknown.map(([name, mediaId = '']) => postFindings.unknownMedia(`${field}.${name}`, mediaId));
}

type NamedMedia = readonly [field: string, mediaId: string | undefined];

function namedMedia(draft: DeliveryDraft): readonly NamedMedia[] {
  const { pictureMediaIds = [], pictures = [], moreArticles = [], coverMediaId } = draft;
  return [
    ...pictureMediaIds.map((mediaId, index): NamedMedia => [`pictureMediaIds[${index}]`, mediaId]),
    ...pictures.map(({ mediaId }, index): NamedMedia => [`pictures[${index}].mediaId`, mediaId]),
    ['coverMediaId', coverMediaId],
    ...namedInBody('body', draft.body),
    ...moreArticles.flatMap((article, index): readonly NamedMedia[] => [
      [`moreArticles[${index}].coverMediaId`, article.coverMediaId],
      ...namedInBody(`moreArticles[${index}].body`, article.body),
    ]),
  ];
}

function namedInBody(field: string, body = ''): readonly NamedMedia[] {
  return mediaIdsInHtml(body).map((mediaId) => [field, mediaId]);
}
