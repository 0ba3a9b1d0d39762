import { createClickCounter } from '../../shared/adapters/dynamo/click-counter.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createLinkRepository } from '../../shared/adapters/dynamo/link-repository.ts';
import { createPostCalendar } from '../../shared/adapters/dynamo/post-calendar.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import { createSiteRepository } from '../../shared/adapters/dynamo/site-repository.ts';
import type { Table } from '../../shared/adapters/dynamo/table.ts';
import { createTrackingRepository } from '../../shared/adapters/dynamo/tracking-repository.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ContentStore } from '../../shared/ports/stores.ts';
import { createBrandFronts } from './brand-fronts.ts';

/** A page shows nothing of what goes to the platforms, so it does not fetch that either. */
const noContents: ContentStore = { get: async () => '{}', put: async () => undefined };

export function createTableAdapters(deps: {
  readonly table: Table;
  readonly fraction: () => number;
  readonly clock: Pick<Clock, 'now'>;
}) {
  const { table, fraction, clock } = deps;
  const posts = createPostRepository({ table });
  // Only reads, for which the shards of the index mean nothing.
  const deliveries = createDeliveryRepository({ table, attentionShards: 1 });
  return {
    posts,
    deliveries,
    links: createLinkRepository({ table }),
    clicks: createClickCounter({ table, fraction }),
    tracking: createTrackingRepository({ table }),
    revisions: createRevisionRepository({ table, contents: noContents }),
    fronts: createBrandFronts({
      posts,
      deliveries,
      clock,
      calendar: createPostCalendar({ table }),
      registry: createRegistryRepository({ table }),
      sites: createSiteRepository({ table }),
    }),
  };
}
