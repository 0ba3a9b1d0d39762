/** Resource types the runtime executes. */
const EXECUTED_TYPES = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SSM::Parameter',
  'AWS::Scheduler::Schedule',
] as const;

export type ExecutedType = (typeof EXECUTED_TYPES)[number];

/** Types that describe permissions, observation, names or networks: on one machine nothing follows from them. */
const WITHOUT_LOCAL_MEANING = new Set([
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::Budgets::Budget',
  'AWS::CDK::Metadata',
  'AWS::CertificateManager::Certificate',
  'AWS::Chatbot::SlackChannelConfiguration',
  'AWS::Events::Archive',
  'AWS::Events::EventBusPolicy',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Lambda::Permission',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::ScheduleGroup',
  'Custom::LogRetention',
  'Custom::S3AutoDeleteObjects',
]);

const PREFIXES_WITHOUT_LOCAL_MEANING = [
  'AWS::CloudWatch::',
  'AWS::EC2::',
  'AWS::IAM::',
  'AWS::Logs::',
  'AWS::Route53::',
  'AWS::XRay::',
];

const executed: ReadonlySet<string> = new Set(EXECUTED_TYPES);

export function isExecutedType(type: string): type is ExecutedType {
  return executed.has(type);
}

export function hasNoLocalMeaning(type: string): boolean {
  return WITHOUT_LOCAL_MEANING.has(type) || PREFIXES_WITHOUT_LOCAL_MEANING.some((prefix) => type.startsWith(prefix));
}
