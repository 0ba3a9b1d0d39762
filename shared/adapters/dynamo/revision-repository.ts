import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Revision, revisionSchema } from '../../domain/post.ts';
import type { RevisionRepository } from '../../ports/repositories.ts';
import type { ContentStore } from '../../ports/stores.ts';
import { keys } from './keys.ts';
import { type Item, parseItem, type Table } from './table.ts';

/** A write unit is a kilobyte: what would not fit into one is packed, and what does stays readable. */
const plainLimitBytes = 900;
/** Above this, packed, the content lies in the bucket, and the item holds its hash. */
const inlineLimitBytes = 8_192;

/** A third to a half is saved with Chinese prose; a higher quality saves little more and takes its time. */
const packing = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

export function createRevisionRepository(deps: {
  readonly table: Table;
  readonly contents: ContentStore;
}): RevisionRepository {
  const { table, contents } = deps;
  return {
    async putIfAbsent(revision) {
      const item = await toItem(contents, revision);
      return (await table.putIfAbsent({ ...item, ...keys.revision(revision) })) ? 'created' : 'exists';
    },
    async get(key) {
      const item = await table.get(keys.revision(key));
      return item === undefined ? undefined : fromItem(contents, item);
    },
  };
}

async function toItem(contents: ContentStore, revision: Revision) {
  if (Buffer.byteLength(JSON.stringify(revision)) <= plainLimitBytes) return revision;
  const { variants, ...rest } = revision;
  const text = JSON.stringify(variants);
  const packedVariants = brotliCompressSync(text, packing);
  if (packedVariants.byteLength <= inlineLimitBytes) return { ...rest, packedVariants };
  const contentSha256 = createHash('sha256').update(text).digest('hex');
  await contents.put(contentSha256, text);
  return { ...rest, contentSha256 };
}

async function fromItem(contents: ContentStore, item: Item): Promise<Revision> {
  const { packedVariants: packed, contentSha256: hash } = item;
  if (packed instanceof Uint8Array) return withVariants(item, brotliDecompressSync(packed).toString('utf8'));
  if (typeof hash === 'string') return withVariants(item, await contents.get(hash));
  return parseItem(revisionSchema, item);
}

function withVariants(item: Item, text: string): Revision {
  const variants: unknown = JSON.parse(text);
  return parseItem(revisionSchema, { ...item, variants });
}
