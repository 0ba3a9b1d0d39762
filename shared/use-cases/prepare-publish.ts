import type { Account } from '../domain/account.ts';
import { type AnyCredentials, credentialsSchemas } from '../domain/credentials.ts';
import type { Delivery } from '../domain/delivery.ts';
import { ConfigError, NotFoundError } from '../domain/errors.ts';
import { linkUrl, mediaUrl } from '../domain/link.ts';
import type { Deliverable, Post, Revision } from '../domain/post.ts';
import { fillForGood, type PlaceholderValues } from '../domain/template.ts';
import { withTexts } from '../domain/variant-texts.ts';
import type { Clock } from '../ports/clock.ts';
import type { PublishInput } from '../ports/platform-publisher.ts';
import type { RevisionRepository } from '../ports/repositories.ts';
import type { CredentialsStore } from '../ports/stores.ts';
import { type FindPictureDeps, loadPicture, locatePicture } from './find-picture.ts';

/** What there is to publish, of one revision. */
export type Contents = {
  readonly get: (
    key: Parameters<RevisionRepository['get']>[0],
  ) => Promise<(Omit<Revision, 'variants'> & { readonly variants: Readonly<Record<string, Deliverable>> }) | undefined>;
};

export type PrepareDeps = FindPictureDeps & {
  readonly clock: Clock;
  readonly revisions: Contents;
  readonly credentials: CredentialsStore;
};

/** Reads all that the steps of a delivery need. Changes nothing. */
export async function preparePublish(
  deps: PrepareDeps,
  subject: { readonly delivery: Delivery; readonly post: Post; readonly account: Account },
): Promise<Omit<PublishInput, 'signal'>> {
  const { delivery, post, account } = subject;
  const { brandId } = delivery;
  const [content, credentials] = await Promise.all([readContent(deps, delivery), readCredentials(deps, account)]);
  const link = linkUrl(post.linkDomain, delivery.linkSlug);
  const values = { ...delivery.inherited, link, 'post.title': content.title };
  return {
    postId: delivery.postId,
    deliveryId: delivery.deliveryId,
    shape: delivery.shape,
    account,
    variant: filled(content.variant, values),
    inherited: delivery.inherited ?? {},
    linkUrl: link,
    credentials,
    checkpoint: delivery.checkpoint,
    loadMedia: (mediaId, use) => loadPicture(deps, { brandId, mediaId, use }),
    mediaUrl: async (mediaId, use) => mediaUrl(post.linkDomain, await locatePicture(deps, { brandId, mediaId, use })),
    now: deps.clock.now,
  };
}

/** What is said to one person is said as it was written. */
function filled(variant: Deliverable, values: PlaceholderValues): Deliverable {
  return variant.platform === 'message' ? variant : withTexts(variant, (text) => fillForGood(text, values));
}

/** All of one revision: an edit that is under way has changed the post already. */
async function readContent(deps: PrepareDeps, delivery: Delivery): Promise<{ variant: Deliverable; title: string }> {
  const revision = await deps.revisions.get(delivery);
  const variant = revision?.variants[delivery.deliveryId];
  if (revision !== undefined && variant !== undefined) return { variant, title: revision.landing.title };
  throw new NotFoundError('content-missing', 'The content of the delivery does not exist.', {
    details: { deliveryId: delivery.deliveryId, revision: delivery.revision },
  });
}

/** Whether an account has other credentials by now than those that were used. */
export async function areCredentialsRenewed(
  deps: Pick<PrepareDeps, 'credentials'>,
  account: Account,
  used: AnyCredentials,
): Promise<boolean> {
  const current = await readCredentials(deps, account, { fresh: true });
  return JSON.stringify(current) !== JSON.stringify(used);
}

/** The code of accounts that have no credentials, or none of the form that their platform needs. */
export const credentialsUnusable = 'credentials-unusable';

/** A person signs in alone. */
const noCredentials: AnyCredentials = {};

/** Throws `ConfigError` with the code `credentialsUnusable`. */
export async function readCredentials(
  deps: Pick<PrepareDeps, 'credentials'>,
  account: Account,
  options: { readonly fresh: boolean } = { fresh: false },
): Promise<AnyCredentials> {
  if (account.platform === 'manual') return noCredentials;
  const { platform, accountId } = account;
  const details = { accountId };
  const stored = await deps.credentials.get({ platform, ownerId: accountId }, options).catch((error: unknown) => {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(credentialsUnusable, 'The account has no credentials.', { details, cause: error });
  });
  const parsed = credentialsSchemas[platform].safeParse(safeJson(stored));
  if (parsed.success) return parsed.data;
  const message = 'The stored credentials do not have the form that the platform needs.';
  throw new ConfigError(credentialsUnusable, message, { details });
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
