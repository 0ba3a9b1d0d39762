import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';

/** What functions bind to: everything that keeps data. */
export interface State {
  readonly table: TableV2;
  readonly media: Bucket;
  readonly bus: EventBus;
  /** Path below which SSM keeps what CloudFormation cannot create. */
  readonly parameterPrefix: string;
}
