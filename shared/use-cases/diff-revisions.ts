import { NotFoundError } from '../domain/errors.ts';
import type { Post, Revision, Variant } from '../domain/post.ts';
import { textsOf } from '../domain/variant-texts.ts';
import type { PostRepository, RevisionRepository } from '../ports/repositories.ts';
import type { DiffPart, TextDiff } from '../ports/text-diff.ts';
import { canonicalJson } from './canonical-json.ts';
import { loadPost } from './load-post.ts';

export type DiffRevisionsDeps = {
  readonly posts: Pick<PostRepository, 'get'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
  readonly diffTexts: TextDiff;
};

/** What one field was and is; absent where it was not there. Texts also in parts. */
export type FieldDiff = {
  /** Such as `landing.title` or `content.text`. */
  readonly field: string;
  readonly deliveryId?: string;
  readonly accountId?: string;
  readonly before?: string;
  readonly after?: string;
  readonly parts?: readonly DiffPart[];
};

export type RevisionDiff = {
  readonly postId: string;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly FieldDiff[];
};

type Fields = ReadonlyMap<string, { readonly value: string; readonly isText: boolean }>;

/**
 * What is different between two revisions of a post, field by field. Without `from` it is the one before. Throws
 * `NotFoundError` (`revision-not-found`).
 */
export async function diffRevisions(
  deps: DiffRevisionsDeps,
  wish: {
    readonly brandId: string;
    readonly postId: string;
    readonly to: number;
    readonly from?: number | undefined;
  },
): Promise<RevisionDiff> {
  const post = await loadPost(deps.posts, wish);
  if (wish.to > post.revision) throw notFound();
  const [before, after] = await Promise.all([loadBefore(deps, wish), load(deps, wish.postId, wish.to)]);
  const landing = compare(deps, fieldsOfLanding(before), fieldsOfLanding(after));
  const contents = deliveriesIn(post, before, after).flatMap(({ deliveryId, accountId }) =>
    compare(deps, fieldsOf(before.variants[deliveryId]), fieldsOf(after.variants[deliveryId])).map((change) => ({
      ...change,
      deliveryId,
      accountId,
    })),
  );
  return { postId: post.postId, from: before.revision, to: after.revision, changes: [...landing, ...contents] };
}

async function load({ revisions }: DiffRevisionsDeps, postId: string, revision: number): Promise<Revision> {
  const found = await revisions.get({ postId, revision });
  if (found === undefined) throw notFound();
  return found;
}

/** A number that an edit took without coming to its end may be missing. */
async function loadBefore(
  deps: DiffRevisionsDeps,
  { postId, from, to }: { readonly postId: string; readonly from?: number | undefined; readonly to: number },
): Promise<Revision> {
  if (from !== undefined) return load(deps, postId, from);
  for (let revision = to - 1; revision >= 1; revision--) {
    const found = await deps.revisions.get({ postId, revision });
    if (found !== undefined) return found;
  }
  throw notFound();
}

const notFound = () => new NotFoundError('revision-not-found', 'The post has no such revision.');

function deliveriesIn({ deliveries }: Post, ...revisions: readonly Revision[]) {
  return deliveries.filter(({ deliveryId }) => revisions.some(({ variants }) => variants[deliveryId] !== undefined));
}

const textsOfLanding: ReadonlySet<string> = new Set(['title', 'summary', 'text']);

const fieldsOfLanding = ({ landing }: Revision): Fields =>
  new Map(entriesOf('landing', landing, (name) => textsOfLanding.has(name)));

/** Texts one by one, everything else as it is written in JSON. */
function fieldsOf(variant: Variant | undefined): Fields {
  if (variant === undefined) return new Map();
  const texts = textsOf(variant);
  const { platform: _platform, moreArticles: _more, ...fields } = { moreArticles: undefined, ...variant };
  return new Map([
    ...Object.entries(texts).map(([name, value]) => [`content.${name}`, { value, isText: true }] as const),
    ...entriesOf('content', fields, () => false).filter(([name]) => !(name.slice('content.'.length) in texts)),
  ]);
}

function entriesOf(prefix: string, fields: object, isText: (name: string) => boolean) {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const text = typeof value === 'string' ? value : canonicalJson(value);
    return [[`${prefix}.${name}`, { value: text, isText: isText(name) }] as const];
  });
}

function compare({ diffTexts }: DiffRevisionsDeps, before: Fields, after: Fields): readonly FieldDiff[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((field): readonly FieldDiff[] => {
    const [was, is] = [before.get(field), after.get(field)];
    if (was?.value === is?.value) return [];
    const isText = was?.isText === true && is?.isText === true;
    return [
      {
        field,
        ...(was === undefined ? {} : { before: was.value }),
        ...(is === undefined ? {} : { after: is.value }),
        ...(isText ? { parts: diffTexts(was.value, is.value, unitOf(was.value, is.value)) } : {}),
      },
    ];
  });
}

const longText = 5_000;

/** What is too long to be read word by word is compared by lines. */
const unitOf = (...texts: readonly string[]): 'words' | 'lines' =>
  texts.some(({ length }) => length > longText) ? 'lines' : 'words';
