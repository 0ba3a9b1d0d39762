import { createPostApprovals } from '../../shared/adapters/dynamo/approval-repositories.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createReviewLinks } from '../../shared/adapters/dynamo/review-links.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import type { Table } from '../../shared/adapters/dynamo/table.ts';
import type { ContentStore } from '../../shared/ports/stores.ts';

/** Everything of a guest's page that lives in the table. */
export function createTableAdapters(deps: {
  readonly table: Table;
  readonly contents: ContentStore;
  readonly attentionShards: number;
}) {
  const { table } = deps;
  return {
    posts: createPostRepository({ table }),
    deliveries: createDeliveryRepository(deps),
    revisions: createRevisionRepository(deps),
    registry: createRegistryRepository({ table }),
    lanes: createLaneRepository(deps),
    approvals: createPostApprovals({ table }),
    reviewLinks: createReviewLinks({ table }),
    log: createLogRepository({ table }),
  };
}
