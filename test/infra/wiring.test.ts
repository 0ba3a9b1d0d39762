import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { lastReceive } from '../../functions/deliver/deliver.ts';
import { repositoryRoot } from '../../infra/bundling/bundle-functions.ts';
import { environmentOf, functionsByService } from '../support/infra/statements.ts';
import { resourcesOf, stageTemplates, textOf, withoutHashes } from '../support/infra/templates.ts';

const { state, service, observability } = stageTemplates('production');
const functions = functionsByService(service);
const propertiesOf = (type: string) => resourcesOf(service, type).map(([, { Properties }]) => Properties);
const nameOf = (value: unknown) => withoutHashes(textOf(value)).replace(/[{}]|\.Arn/g, '');

describe('functions', () => {
  it.each(Object.entries(functions))(
    'runs %s on Node 24 and arm64 with its own limits, log group and traces',
    (_, lambda) => {
      expect(lambda.Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        MemorySize: expect.any(Number),
        Timeout: expect.any(Number),
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', LogGroup: expect.anything() },
      });
    },
  );

  it.each(Object.entries(functions))('gives %s the settings that all functions share', (name, lambda) => {
    expect(environmentOf(lambda)).toMatchObject({
      STAGE: 'production',
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_LOG_LEVEL: 'INFO',
      POWERTOOLS_METRICS_NAMESPACE: 'Lianbo/production',
      CLOCK_OFFSET_MS: { Ref: 'ClockOffsetMs' },
      NODE_OPTIONS: '--enable-source-maps',
    });
  });

  it('keeps logs as long as the stage says, and none forever', () => {
    const groups = propertiesOf('AWS::Logs::LogGroup');
    expect(groups).toHaveLength(Object.keys(functions).length + 1);
    expect(new Set(groups.map((group) => group['RetentionInDays']))).toEqual(new Set([180]));
  });

  it.each([
    ['weibo', 'WeiboApiUrl', 'https://api.weibo.com'],
    ['wechat', 'WechatApiUrl', 'https://api.weixin.qq.com'],
    ['baijiahao', 'BaijiahaoApiUrl', 'https://baijiahao.baidu.com'],
  ])('points deliver-%s at a host that an operator may change', (platform, parameter, host) => {
    const lambda = functions[`deliver-${platform}`];
    expect(lambda && environmentOf(lambda)).toMatchObject({ PLATFORM: platform, PLATFORM_API_URL: { Ref: parameter } });
    expect(service.Parameters[parameter]?.Default).toBe(host);
  });
});

describe('queues', () => {
  const queues = new Map(resourcesOf(service, 'AWS::SQS::Queue'));
  const redriveSchema = z.object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.number() });
  const sources = [...queues].filter(([, { Properties }]) => Properties['RedrivePolicy'] !== undefined);
  const deadLetters = [...queues].filter(([, { Properties }]) => Properties['RedrivePolicy'] === undefined);

  it('gives each platform and the link sync a queue with dead letters of its own', () => {
    const targets = sources.map(([, { Properties }]) =>
      nameOf(redriveSchema.parse(Properties['RedrivePolicy']).deadLetterTargetArn),
    );
    expect(sources.map(([id]) => withoutHashes(id)).sort()).toEqual([
      'BaijiahaoDueQueue',
      'LinkSyncPublishedQueue',
      'WechatDueQueue',
      'WeiboDueQueue',
    ]);
    expect(new Set(targets).size).toBe(sources.length);
  });

  it('gives a message up after five tries', () => {
    const tries = sources.map(([, { Properties }]) => redriveSchema.parse(Properties['RedrivePolicy']).maxReceiveCount);
    expect(tries).toEqual([lastReceive, lastReceive, lastReceive, lastReceive]);
  });

  it('lets health count what lies in each dead-letter queue', () => {
    const asked = JSON.stringify(functions['serve-api'] && environmentOf(functions['serve-api'])['DEAD_LETTER_URLS']);
    expect(deadLetters.filter(([id]) => asked.includes(`{"Ref":"${id}"}`))).toHaveLength(deadLetters.length);
  });

  it('keeps dead letters for the fourteen days that SQS allows', () => {
    expect(deadLetters).toHaveLength(6);
    for (const [, { Properties }] of deadLetters) expect(Properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
  });

  it('encrypts every queue', () => {
    for (const [, { Properties }] of queues) expect(Properties['SqsManagedSseEnabled']).toBe(true);
  });

  it('hides a message six times as long as its function may run', () => {
    for (const [, { Properties }] of sources) expect(Properties['VisibilityTimeout']).toBe(360);
  });

  it('lets single messages of a batch fail', () => {
    const mappings = propertiesOf('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(sources.length);
    for (const mapping of mappings) expect(mapping['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
  });

  it('collects published links for half a minute', () => {
    const [, source] = sources.find(([id]) => id.startsWith('LinkSync')) ?? [];
    expect(source?.Properties['DelaySeconds']).toBe(30);
  });

  it.each(deadLetters.map(([id]) => id))('raises an alarm when %s is not empty', (id) => {
    const alarms = resourcesOf(observability, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
      JSON.stringify(Properties),
    );
    expect(
      alarms.filter((alarm) => alarm.includes(`${id}QueueName`) && alarm.includes('NumberOfMessagesVisible')),
    ).toHaveLength(1);
  });
});

describe('alarms', () => {
  const alarms = resourcesOf(observability, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);

  it('tell what users notice and name a page that exists', () => {
    expect(alarms.length).toBeGreaterThan(20);
    for (const alarm of alarms) {
      const [, , page] =
        /^\[(page|ticket)\] [A-Z].*\. Read (docs\/runbooks\/.*\.md)$/.exec(String(alarm['AlarmDescription'])) ?? [];
      expect(page && existsSync(join(repositoryRoot, page)), String(alarm['AlarmDescription'])).toBe(true);
    }
  });

  it('reach the topic and say what silence means', () => {
    for (const alarm of alarms) {
      expect(alarm['AlarmActions']).toHaveLength(1);
      expect(alarm['TreatMissingData']).toMatch(/^(notBreaching|breaching)$/);
    }
  });

  it('may publish to the topic, whose own policy replaces the default one', () => {
    const [[, policy] = []] = resourcesOf(observability, 'AWS::SNS::TopicPolicy');
    expect(JSON.stringify(policy)).toContain(
      '"Action":"sns:Publish","Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}},"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"}',
    );
  });

  it('take the silence of dispatch, and of nothing else, for the worst', () => {
    const silent = alarms.filter((alarm) => alarm['TreatMissingData'] === 'breaching');
    expect(silent.map((alarm) => [alarm['EvaluationPeriods'], JSON.stringify(alarm['Metrics'])])).toEqual([
      [3, expect.stringMatching(/FILL\(ticks, 0\) - FILL\(failed, 0\).*DispatcherDispatchFunction/)],
    ]);
  });

  it.each(['DeliveriesOverdue', 'DeliveriesUnknown', 'DeliveriesNeedPerson', 'TargetsOverdue'])(
    'watch what each tick reports as %s',
    (name) => {
      expect(alarms.filter((alarm) => alarm['MetricName'] === name)).toEqual([
        expect.objectContaining({
          Namespace: 'Lianbo/production',
          Dimensions: [{ Name: 'service', Value: 'dispatch' }],
          Statistic: 'Maximum',
          Threshold: 0,
          TreatMissingData: 'notBreaching',
        }),
      ]);
    },
  );

  it.each(resourcesOf(service, 'AWS::Lambda::Function').map(([id]) => id))('watch the errors of %s', (id) => {
    const watching = alarms.filter((alarm) => alarm['MetricName'] === 'Errors' && JSON.stringify(alarm).includes(id));
    expect(watching).toHaveLength(1);
  });
});

describe('events and schedules', () => {
  const schedules = propertiesOf('AWS::Scheduler::Schedule');
  const targetSchema = z.looseObject({
    Arn: z.unknown(),
    Input: z.string().optional(),
    DeadLetterConfig: z.object({ Arn: z.unknown() }),
    RetryPolicy: z.looseObject({}),
  });

  it('dispatches each minute and carries links every five, in UTC, in a group of its own', () => {
    const found = schedules.map((schedule) => [
      nameOf(targetSchema.parse(schedule['Target']).Arn),
      schedule['ScheduleExpression'],
      schedule['ScheduleExpressionTimezone'],
      textOf(schedule['GroupName']),
    ]);
    expect(found).toEqual([
      ['DispatcherDispatchFunction', 'cron(* * * * ? *)', 'UTC', '{Schedules}'],
      ['LinkSyncSyncLinksFunction', 'cron(0/5 * * * ? *)', 'UTC', '{Schedules}'],
    ]);
  });

  it('tells each tick the minute that it stands for, and keeps ticks that could not be handed over', () => {
    for (const schedule of schedules) {
      const target = targetSchema.parse(schedule['Target']);
      expect(target.Input).toBe('{"scheduledAt":"<aws.scheduler.scheduled-time>"}');
      expect(nameOf(target.DeadLetterConfig.Arn)).toBe('TickDeadLettersQueue');
    }
  });

  it('trusts the scheduler only on behalf of this account and group', () => {
    const roles = resourcesOf(service, 'AWS::IAM::Role').filter(([, role]) =>
      JSON.stringify(role).includes('scheduler.amazonaws.com'),
    );
    expect(roles).toHaveLength(2);
    for (const [, role] of roles) {
      expect(JSON.stringify(role.Properties['AssumeRolePolicyDocument'])).toContain(
        '"Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"},"aws:SourceArn":{"Fn::GetAtt":["Schedules","Arn"]}}}',
      );
    }
  });

  it('sends ended deliveries to the chains and published ones to the link sync, with dead letters', () => {
    const rules = propertiesOf('AWS::Events::Rule').map((rule) => ({
      pattern: rule['EventPattern'],
      targets: z
        .array(targetSchema)
        .parse(rule['Targets'])
        .map((target) => [nameOf(target.Arn), nameOf(target.DeadLetterConfig.Arn)]),
    }));
    expect(rules).toEqual([
      {
        pattern: {
          source: ['lianbo'],
          'detail-type': ['delivery.published', 'delivery.failed', 'delivery.missed', 'delivery.cancelled'],
        },
        targets: [['ChainWakerWakeChainsFunction', 'EventDeadLettersQueue']],
      },
      {
        pattern: { source: ['lianbo'], 'detail-type': ['delivery.published'] },
        targets: [['LinkSyncPublishedQueue', 'EventDeadLettersQueue']],
      },
    ]);
  });

  it('keeps asynchronous calls that failed for good', () => {
    const kept = propertiesOf('AWS::Lambda::EventInvokeConfig').map((config) => [
      nameOf(config['FunctionName']),
      JSON.stringify(config['DestinationConfig']),
    ]);
    expect(kept.map(([name]) => name).sort()).toEqual([
      'ChainWakerWakeChainsFunction',
      'DispatcherDispatchFunction',
      'LinkSyncSyncLinksFunction',
    ]);
    for (const [, destination] of kept) expect(destination).toContain('DeadLetters');
  });
});

describe('the API', () => {
  it('asks everybody for a token but those who follow a link or look at its health', () => {
    const routes = propertiesOf('AWS::ApiGatewayV2::Route').map((route) => [
      route['RouteKey'],
      route['AuthorizationType'],
    ]);
    expect(routes).toEqual([
      ['ANY /v1/{proxy+}', 'CUSTOM'],
      ['GET /v1/health', 'NONE'],
      ['GET /l/{slug}', 'NONE'],
      ['GET /m/{mediaId}', 'NONE'],
    ]);
  });

  it('remembers for half a minute who is calling', () => {
    expect(propertiesOf('AWS::ApiGatewayV2::Authorizer')).toEqual([
      expect.objectContaining({
        AuthorizerPayloadFormatVersion: '2.0',
        AuthorizerResultTtlInSeconds: 30,
        EnableSimpleResponses: true,
        IdentitySource: ['$request.header.Authorization'],
      }),
    ]);
  });

  it('limits requests and logs them without addresses, paths or queries', () => {
    const [stage] = propertiesOf('AWS::ApiGatewayV2::Stage');
    expect(stage).toMatchObject({ DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 } });
    const { Format } = z.looseObject({ Format: z.string() }).parse(stage?.['AccessLogSettings']);
    expect(Object.keys(JSON.parse(Format))).toContain('status');
    expect(Format).not.toMatch(/sourceIp|\$context\.path|userAgent|queryString/i);
  });
});

describe('the state', () => {
  it('has one table with two indexes of keys only, expiry, recovery and protection', () => {
    const [[, table] = []] = resourcesOf(state, 'AWS::DynamoDB::GlobalTable');
    expect(table?.DeletionPolicy).toBe('Retain');
    expect(table?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      GlobalSecondaryIndexes: ['attention', 'calendar'].map((IndexName) => ({
        IndexName,
        KeySchema: [
          { AttributeName: `${IndexName}Pk`, KeyType: 'HASH' },
          { AttributeName: `${IndexName}Sk`, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
      Replicas: [
        { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
      ],
    });
  });

  it('hides the media from the public and from plain HTTP', () => {
    const [[, bucket] = []] = resourcesOf(state, 'AWS::S3::Bucket');
    expect(bucket?.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(JSON.stringify(resourcesOf(state, 'AWS::S3::BucketPolicy'))).toContain('"aws:SecureTransport":"false"');
  });

  it('archives what was told on the bus', () => {
    const [[, archive] = []] = resourcesOf(state, 'AWS::Events::Archive');
    expect(archive?.Properties).toMatchObject({ RetentionDays: 90, EventPattern: { source: ['lianbo'] } });
  });
});
