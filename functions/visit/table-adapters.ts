import { createClickCounter } from '../../shared/adapters/dynamo/click-counter.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createLinkRepository } from '../../shared/adapters/dynamo/link-repository.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import type { Table } from '../../shared/adapters/dynamo/table.ts';
import { createTrackingRepository } from '../../shared/adapters/dynamo/tracking-repository.ts';
import type { ContentStore } from '../../shared/ports/stores.ts';

/** A page shows nothing of what goes to the platforms, so it does not fetch that either. */
const noContents: ContentStore = { get: async () => '{}', put: async () => undefined };

export function createTableAdapters({ table, fraction }: { readonly table: Table; readonly fraction: () => number }) {
  return {
    links: createLinkRepository({ table }),
    clicks: createClickCounter({ table, fraction }),
    tracking: createTrackingRepository({ table }),
    posts: createPostRepository({ table }),
    revisions: createRevisionRepository({ table, contents: noContents }),
    // Only reads, for which the shards of the index mean nothing.
    deliveries: createDeliveryRepository({ table, attentionShards: 1 }),
  };
}
