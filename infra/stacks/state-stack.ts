import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CorsRule,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { requireTlsForBucket } from '../constructs/require-tls.ts';
import type { State } from '../constructs/state.ts';
import { parameterPrefix, tableNameParameter } from '../parameters.ts';

/**
 * What must outlive every deployment: the table, the media, and the bus with its archive. Nothing here refers to the
 * other stacks. Logical ids are pinned by a test, because a changed id replaces the resource.
 */
export class StateStack extends Stack implements State {
  readonly table: TableV2;
  readonly media: Bucket;
  readonly bus: EventBus;
  readonly parameterPrefix: string;

  constructor(scope: Construct, id: string, stage: StageConfig) {
    super(scope, id, { env: { region: stage.region }, terminationProtection: stage.state.protect });
    this.parameterPrefix = parameterPrefix(stage.name);
    const removalPolicy = stage.state.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.table = this.#createTable(stage, removalPolicy);
    this.media = this.#createMedia(stage, removalPolicy);
    this.bus = new EventBus(this, 'Bus', { description: `Lianbo ${stage.name}: what became of posts` });
    this.bus.archive('Archive', {
      eventPattern: { source: ['lianbo'] },
      retention: Duration.days(stage.state.archiveDays),
    });
    new StringParameter(this, 'TableNameParameter', {
      parameterName: tableNameParameter(stage.name),
      stringValue: this.table.tableName,
      description: 'Tells the bootstrap command where the first token belongs',
    });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'BucketName', { value: this.media.bucketName });
    new CfnOutput(this, 'BusName', { value: this.bus.eventBusName });
  }

  #createTable(stage: StageConfig, removalPolicy: RemovalPolicy): TableV2 {
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    const keysOnlyIndex = (name: string) => ({
      indexName: name,
      partitionKey: text(`${name}Pk`),
      sortKey: text(`${name}Sk`),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    const table = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: [keysOnlyIndex('attention'), keysOnlyIndex('calendar')],
      timeToLiveAttribute: 'expiresAt',
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.state.pointInTimeRecovery },
      deletionProtection: stage.state.protect,
      removalPolicy,
    });
    if (!stage.state.pointInTimeRecovery) {
      acknowledge(table, 'AwsSolutions-DDB3', 'Nothing on this stage is worth restoring; its data says so.');
    }
    return table;
  }

  #createMedia({ uploadOrigins }: StageConfig, removalPolicy: RemovalPolicy): Bucket {
    const media = new Bucket(this, 'Media', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        { id: 'DropBrokenUploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
        // What was taken into the library lies there under another name.
        { id: 'DropUploads', prefix: 'uploads/', expiration: Duration.days(1) },
        // As long as the job is kept that made them.
        { id: 'DropBulkFiles', prefix: 'bulk/', expiration: Duration.days(30) },
      ],
      ...(uploadOrigins.length === 0 ? {} : { cors: [formPosts(uploadOrigins)] }),
      removalPolicy,
    });
    requireTlsForBucket(media);
    acknowledge(
      media,
      'AwsSolutions-S1',
      'Only our functions reach the bucket, every write is in the audit log, and access logs would cost more than the media.',
    );
    return media;
  }
}

/** What may be posted is decided by the signed form; this only lets a page see that it was taken. */
const formPosts = (allowedOrigins: readonly string[]): CorsRule => ({
  allowedMethods: [HttpMethods.POST],
  allowedOrigins: [...allowedOrigins],
  allowedHeaders: ['*'],
  exposedHeaders: ['ETag'],
  maxAge: 3_000,
});
