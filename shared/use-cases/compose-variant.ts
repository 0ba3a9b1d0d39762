import type { Finding } from '../domain/errors.ts';
import type { DeliveryPlatform } from '../domain/platform.ts';
import type { Variant } from '../domain/post.ts';
import type { DeliveryDraft } from './post-draft.ts';
import { postFindings } from './post-findings.ts';

type ContentField = Exclude<keyof DeliveryDraft, 'accountId' | 'after' | 'declarations'>;

const fieldsOf: Readonly<
  Record<DeliveryPlatform, { required: readonly ContentField[]; optional: readonly ContentField[] }>
> = {
  weibo: { required: ['text'], optional: ['pictureMediaId'] },
  wechat: { required: ['title', 'body'], optional: ['coverMediaId', 'author', 'digest'] },
  baijiahao: { required: ['title', 'body'], optional: ['coverMediaId', 'original'] },
};
const allFields: readonly ContentField[] = [
  'text',
  'pictureMediaId',
  'title',
  'body',
  'coverMediaId',
  'author',
  'digest',
  'original',
];

export type ComposedVariant = { readonly variant: Variant } | { readonly findings: readonly Finding[] };

/**
 * Makes the platform's own shape out of a draft, or says which fields are missing or out of place. Whether an article
 * needs a cover is the platform's to say.
 */
export function composeVariant(
  draft: DeliveryDraft,
  at: { readonly platform: DeliveryPlatform; readonly field: string; readonly postCoverMediaId: string | undefined },
): ComposedVariant {
  const { platform, field } = at;
  const { required, optional } = fieldsOf[platform];
  const known = [...required, ...optional];
  const coverMediaId = draft.coverMediaId ?? at.postCoverMediaId;
  const findings = [
    ...required
      .filter((name) => draft[name] === undefined)
      .map((name) => postFindings.missingField(`${field}.${name}`, platform)),
    ...allFields
      .filter((name) => draft[name] !== undefined && !known.includes(name))
      .map((name) => postFindings.foreignField(`${field}.${name}`, platform)),
  ];
  if (findings.length > 0) return { findings };
  const { declarations } = draft;
  const variant = variantOf(draft, platform, coverMediaId ?? '');
  return { variant: declarations === undefined ? variant : { ...variant, declarations } };
}

function variantOf(draft: DeliveryDraft, platform: DeliveryPlatform, coverMediaId: string): Variant {
  if (platform === 'weibo') {
    const { pictureMediaId } = draft;
    return { platform, text: draft.text ?? '', ...(pictureMediaId === undefined ? {} : { pictureMediaId }) };
  }
  const article = { title: draft.title ?? '', body: draft.body ?? '', coverMediaId };
  if (platform === 'baijiahao') return { platform, shape: 'article', ...article, original: draft.original ?? false };
  return {
    platform,
    ...article,
    ...(draft.author === undefined ? {} : { author: draft.author }),
    ...(draft.digest === undefined ? {} : { digest: draft.digest }),
  };
}
