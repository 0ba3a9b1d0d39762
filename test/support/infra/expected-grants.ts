const table = (...verbs: string[]) => verbs.map((verb) => `dynamodb:${verb} {TableArn}`);
const index = (...names: string[]) => names.map((name) => `dynamodb:Query {TableArn}/index/${name}`);
const send = (...queues: string[]) => queues.map((queue) => `sqs:SendMessage {${queue}.Arn}`);
const consume = (queue: string) =>
  ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'ReceiveMessage'].map(
    (verb) => `sqs:${verb} {${queue}.Arn}`,
  );
/** A failure destination; the two reads come with CDK's grant. */
const giveUpTo = (queue: string) => [
  ...['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map((verb) => `sqs:${verb} {${queue}.Arn}`),
];
const read = (...folders: string[]) => [
  ...folders.map((folder) => `s3:GetObject {MediaArn}/${folder}/*`),
  's3:ListBucket {MediaArn}',
];
const parameter = (verb: string, path: string) =>
  `ssm:${verb} arn:aws:ssm:ap-southeast-1:{AWS::AccountId}:parameter/lianbo/dev/${path}`;

const deliveryQueues = ['WeiboDueQueue', 'WechatDueQueue', 'BaijiahaoDueQueue'];
const putEvents = 'events:PutEvents {BusArn}';

const deliver = (platform: string, queue: string) => [
  ...table('GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem', 'BatchWriteItem'),
  ...index('calendar'),
  ...consume(queue),
  ...send(queue),
  putEvents,
  ...read('media', 'content'),
  parameter('GetParameters', `credentials/${platform}/*`),
];

const grants: Record<string, string[]> = {
  'deliver-weibo': deliver('weibo', 'WeiboDueQueue'),
  'deliver-wechat': deliver('wechat', 'WechatDueQueue'),
  'deliver-baijiahao': deliver('baijiahao', 'BaijiahaoDueQueue'),
  dispatch: [
    ...table('PutItem', 'BatchGetItem'),
    ...index('attention'),
    ...send(...deliveryQueues),
    putEvents,
    ...giveUpTo('TickDeadLettersQueue'),
  ],
  'hand-over': [
    ...table('BatchGetItem', 'PutItem', 'DeleteItem', 'BatchWriteItem'),
    ...read('content'),
    putEvents,
    ...giveUpTo('EventDeadLettersQueue'),
  ],
  'run-bulk': [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'),
    ...index('attention', 'calendar'),
    ...send(...deliveryQueues),
    putEvents,
    ...read('content', 'uploads', 'bulk'),
    's3:PutObject {MediaArn}/content/*',
    's3:PutObject {MediaArn}/bulk/*',
    ...giveUpTo('EventDeadLettersQueue'),
    parameter('GetParameters', 'signing-key'),
  ],
  'wake-chains': [
    ...table('GetItem', 'Query', 'PutItem', 'BatchWriteItem'),
    ...send(...deliveryQueues),
    ...giveUpTo('EventDeadLettersQueue'),
    putEvents,
  ],
  'sync-links': [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'),
    ...index('attention'),
    ...index('calendar'),
    ...send(...deliveryQueues),
    ...read('content'),
    's3:PutObject {MediaArn}/content/*',
    ...giveUpTo('EventDeadLettersQueue'),
    putEvents,
    parameter('GetParameters', 'credentials/baidu-search/*'),
    parameter('GetParameters', 'credentials/wechat/*'),
    parameter('GetParameters', 'signing-key'),
  ],
  'extend-series': [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'),
    ...index('attention'),
    ...index('calendar'),
    ...send(...deliveryQueues),
    ...read('content'),
    's3:PutObject {MediaArn}/content/*',
    ...giveUpTo('TickDeadLettersQueue'),
    putEvents,
    parameter('GetParameters', 'signing-key'),
  ],
  'serve-api': [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'),
    ...index('calendar'),
    ...send(...deliveryQueues),
    putEvents,
    ...read('content', 'bulk'),
    's3:PutObject {MediaArn}/content/*',
    's3:PutObject {MediaArn}/uploads/*',
    // Health counts the dead letters, here and in no other queue.
    ...deliveryQueues
      .map((queue) => queue.replace('Queue', 'DeadLettersQueue'))
      .concat(
        'PictureFittingDeadLettersQueue',
        'WebhooksDeadLettersQueue',
        'EventDeadLettersQueue',
        'TickDeadLettersQueue',
      )
      .map((queue) => `sqs:GetQueueAttributes {${queue}.Arn}`),
    parameter('GetParameters', 'signing-key'),
    parameter('PutParameter', 'credentials/*'),
    parameter('PutParameter', 'callbacks/*'),
    parameter('PutParameter', 'webhooks/*'),
    parameter('DeleteParameters', 'webhooks/*'),
  ],
  'fit-media': [...read('media'), 's3:PutObject {MediaArn}/media/*', ...giveUpTo('PictureFittingDeadLettersQueue')],
  'send-webhooks': [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'),
    ...giveUpTo('WebhooksDeadLettersQueue'),
    putEvents,
    parameter('GetParameters', 'webhooks/*'),
  ],
  'erase-media': [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'),
    ...index('attention', 'calendar'),
    ...read('content'),
    's3:DeleteObject {MediaArn}/media/*',
  ],
  'take-media': [...table('GetItem', 'PutItem'), ...read('uploads'), 's3:PutObject {MediaArn}/media/*'],
  'serve-wechat': [
    ...table('GetItem', 'Query', 'PutItem', 'DeleteItem', 'BatchWriteItem'),
    parameter('GetParameters', 'credentials/wechat/*'),
    parameter('GetParameters', 'signing-key'),
  ],
  'serve-inbox': [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'),
    ...index('calendar'),
    ...send('WeiboDueQueue', 'WechatDueQueue'),
    putEvents,
    parameter('GetParameters', 'signing-key'),
  ],
  authorize: table('GetItem', 'UpdateItem'),
  'receive-callback': [
    ...table('GetItem', 'PutItem', 'UpdateItem'),
    ...send('WechatDueQueue'),
    putEvents,
    parameter('GetParameters', 'callbacks/wechat/*'),
    parameter('GetParameters', 'callbacks/weibo/*'),
  ],
  visit: [...table('GetItem', 'BatchGetItem', 'Query', 'UpdateItem'), ...index('calendar')],
  'serve-media': read('media'),
  'connect-account': [
    ...table('GetItem', 'Query', 'PutItem', 'BatchWriteItem'),
    ...send('WeiboDueQueue'),
    parameter('GetParameters', 'credentials/weibo/*'),
    parameter('PutParameter', 'credentials/weibo/*'),
  ],
  'check-tokens': [
    ...table('GetItem', 'PutItem', 'BatchWriteItem'),
    ...index('attention'),
    ...giveUpTo('TickDeadLettersQueue'),
    putEvents,
    parameter('GetParameters', 'credentials/weibo/*'),
  ],
  'serve-guest': [
    ...table('GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'),
    ...read('content'),
    putEvents,
    parameter('GetParameters', 'signing-key'),
  ],
};

/** By the name under which a function logs; what it is granted beside its own log group and traces. */
export const expectedGrants: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(grants).map(([service, lines]) => [service, lines.sort()]),
);
