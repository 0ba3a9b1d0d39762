import { createHash } from 'node:crypto';
import { ACCOUNT_ID, arnOf, type Location } from '../location.ts';

/** A resource with its physical name: what `Ref` and `Fn::GetAtt` answer is derived from these. */
export interface NamedResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly name: string;
}

const NAME_PROPERTIES: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SSM::Parameter': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Scheduler::ScheduleGroup': 'Name',
};

const MAX_NAME_LENGTH = 63;

function shorten(name: string): string {
  if (name.length <= MAX_NAME_LENGTH) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, MAX_NAME_LENGTH - 9)}-${digest}`;
}

function apiId(stack: string, logicalId: string): string {
  return createHash('sha256').update(`${stack}/${logicalId}`).digest('hex').slice(0, 10);
}

/** The property that may give a resource of this type its physical name; `Name` where there is none. */
export function namePropertyOf(type: string): string {
  return NAME_PROPERTIES[type] ?? '';
}

/** The same template gives the same names every time, so that a persistent table is found again. */
export function physicalName(
  stack: string,
  logicalId: string,
  { type, given }: { readonly type: string; readonly given: unknown },
): string {
  if (typeof given === 'string') return given;
  if (type.startsWith('AWS::ApiGatewayV2::')) return apiId(stack, logicalId);
  const name = shorten(`${stack}-${logicalId}`);
  return type === 'AWS::S3::Bucket' ? name.toLowerCase() : name;
}

const ARN_FORMATS: Readonly<Record<string, readonly [service: string, prefix: string]>> = {
  'AWS::DynamoDB::GlobalTable': ['dynamodb', 'table/'],
  'AWS::DynamoDB::Table': ['dynamodb', 'table/'],
  'AWS::Events::EventBus': ['events', 'event-bus/'],
  'AWS::Events::Rule': ['events', 'rule/'],
  'AWS::Lambda::Function': ['lambda', 'function:'],
  'AWS::Logs::LogGroup': ['logs', 'log-group:'],
  'AWS::SNS::Topic': ['sns', ''],
  'AWS::SQS::Queue': ['sqs', ''],
  'AWS::SSM::Parameter': ['ssm', 'parameter'],
  'AWS::Scheduler::Schedule': ['scheduler', 'schedule/default/'],
  'AWS::Scheduler::ScheduleGroup': ['scheduler', 'schedule-group/'],
};

export function arnOfResource(resource: NamedResource, location: Location): string {
  if (resource.type === 'AWS::S3::Bucket') return `arn:${location.partition}:s3:::${resource.name}`;
  if (resource.type === 'AWS::IAM::Role') return `arn:${location.partition}:iam::${ACCOUNT_ID}:role/${resource.name}`;
  const [service, prefix] = ARN_FORMATS[resource.type] ?? ['local', ''];
  return arnOf(location, service, `${prefix}${resource.name}`);
}

export function queueUrlOf(location: Location, queueName: string): string {
  return `${location.awsUrl}/${ACCOUNT_ID}/${queueName}`;
}

export function refOf(resource: NamedResource, location: Location): string {
  if (resource.type === 'AWS::SQS::Queue') return queueUrlOf(location, resource.name);
  if (resource.type === 'AWS::SNS::Topic') return arnOfResource(resource, location);
  return resource.name;
}

const ATTRIBUTES: Readonly<Record<string, (resource: NamedResource, location: Location) => string>> = {
  Arn: arnOfResource,
  ApiEndpoint: (_resource, location) => location.apiUrl,
  QueueUrl: (resource, location) => queueUrlOf(location, resource.name),
  DomainName: (resource, location) => `${resource.name}.s3.${location.urlSuffix}`,
  RegionalDomainName: (resource, location) => `${resource.name}.s3.${location.region}.${location.urlSuffix}`,
};

/** Attributes without a meaning here (`TableId`, `RoleId` …) answer the name: unique and stable, as AWS's are. */
export function attributeOf(resource: NamedResource, attribute: string, location: Location): string {
  return ATTRIBUTES[attribute]?.(resource, location) ?? resource.name;
}
