import { createHash } from 'node:crypto';
import { type Revision, revisionSchema } from '../../domain/post.ts';
import type { RevisionRepository } from '../../ports/repositories.ts';
import type { ContentStore } from '../../ports/stores.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

/** Above this many bytes the content lies in the bucket, and the item holds its hash. */
const inlineLimitBytes = 8_192;

export function createRevisionRepository(deps: {
  readonly table: Table;
  readonly contents: ContentStore;
}): RevisionRepository {
  const { table, contents } = deps;
  return {
    async putIfAbsent(revision) {
      await table.putIfAbsent({ ...(await toItem(contents, revision)), ...keys.revision(revision) });
    },
    async get(key) {
      const item = await table.get(keys.revision(key));
      if (item === undefined) return undefined;
      const hash = item['contentSha256'];
      if (typeof hash !== 'string') return parseItem(revisionSchema, item);
      const large: unknown = JSON.parse(await contents.get(hash));
      return parseItem(revisionSchema, { ...item, variants: large });
    },
  };
}

async function toItem(contents: ContentStore, revision: Revision) {
  const text = JSON.stringify(revision.variants);
  if (Buffer.byteLength(text) <= inlineLimitBytes) return revision;
  const { variants: _large, ...rest } = revision;
  const contentSha256 = createHash('sha256').update(text).digest('hex');
  await contents.put(contentSha256, text);
  return { ...rest, contentSha256 };
}
