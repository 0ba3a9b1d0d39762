import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { lastReceive } from '../../functions/deliver/deliver.ts';
import { repositoryRoot } from '../../infra/bundling/bundle-functions.ts';
import { environmentOf, functionsByService } from '../support/infra/statements.ts';
import { resourcesOf, stageTemplates, textOf, withoutHashes } from '../support/infra/templates.ts';

const { service, observability } = stageTemplates('production');
const functions = functionsByService(service);
const propertiesOf = (type: string) => resourcesOf(service, type).map(([, { Properties }]) => Properties);
const idOf = (value: unknown) => textOf(value).replace(/[{}]|\.Arn/g, '');
const nameOf = (value: unknown) => withoutHashes(idOf(value));

describe('functions', () => {
  it.each(Object.entries(functions))('runs %s on Node 24 and arm64 with its own limits and log group', (_, lambda) => {
    expect(lambda.Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: expect.any(Number),
      Timeout: expect.any(Number),
      LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', LogGroup: expect.anything() },
    });
  });

  it('traces every function but the two that run each minute, whose traces would be most of a bill', () => {
    const untraced = Object.entries(functions).filter(
      ([, { Properties }]) =>
        z.object({ Mode: z.string() }).safeParse(Properties['TracingConfig']).data?.Mode !== 'Active',
    );
    expect(untraced.map(([name]) => name).sort()).toEqual(['dispatch', 'sync-links']);
  });

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

  it("points deliver-weibo at the host of the paid endpoints, and the others at their platform's one host", () => {
    const commercialUrlOf = (platform: string) => {
      const lambda = functions[`deliver-${platform}`];
      return lambda && environmentOf(lambda)['PLATFORM_COMMERCIAL_URL'];
    };
    expect(commercialUrlOf('weibo')).toEqual({ Ref: 'WeiboCommercialApiUrl' });
    expect(service.Parameters['WeiboCommercialApiUrl']?.Default).toBe('https://c.api.weibo.com');
    expect(commercialUrlOf('wechat')).toEqual({ Ref: 'WechatApiUrl' });
  });
});

describe('queues', () => {
  const queues = new Map(resourcesOf(service, 'AWS::SQS::Queue'));
  const redriveSchema = z.object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.number() });
  const sources = [...queues].filter(([, { Properties }]) => Properties['RedrivePolicy'] !== undefined);
  const deadLetters = [...queues].filter(([, { Properties }]) => Properties['RedrivePolicy'] === undefined);

  it('gives each platform a queue with dead letters of its own', () => {
    const targets = sources.map(([, { Properties }]) =>
      nameOf(redriveSchema.parse(Properties['RedrivePolicy']).deadLetterTargetArn),
    );
    expect(sources.map(([id]) => withoutHashes(id)).sort()).toEqual([
      'BaijiahaoDueQueue',
      'WechatDueQueue',
      'WeiboDueQueue',
    ]);
    expect(new Set(targets).size).toBe(sources.length);
  });

  it('gives a message up after five tries', () => {
    const tries = sources.map(([, { Properties }]) => redriveSchema.parse(Properties['RedrivePolicy']).maxReceiveCount);
    expect(new Set(tries)).toEqual(new Set([lastReceive]));
  });

  it('lets health count what lies in each dead-letter queue', () => {
    const asked = JSON.stringify(functions['serve-api'] && environmentOf(functions['serve-api'])['DEAD_LETTER_URLS']);
    expect(deadLetters.filter(([id]) => asked.includes(`{"Ref":"${id}"}`))).toHaveLength(deadLetters.length);
  });

  it('keeps dead letters for the fourteen days that SQS allows', () => {
    expect(deadLetters).toHaveLength(7);
    for (const [, { Properties }] of deadLetters) expect(Properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
  });

  it('encrypts every queue', () => {
    for (const [, { Properties }] of queues) expect(Properties['SqsManagedSseEnabled']).toBe(true);
  });

  it('hides a message six times as long as its function may run', () => {
    const mappings = propertiesOf('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(sources.length);
    for (const { EventSourceArn, FunctionName } of mappings) {
      const source = queues.get(idOf(EventSourceArn))?.Properties['VisibilityTimeout'];
      const lambda = service.Resources[idOf(FunctionName)]?.Properties['Timeout'];
      expect(source).toBe(6 * Number(lambda));
    }
  });

  it('lets single messages of a batch fail', () => {
    const mappings = propertiesOf('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(sources.length);
    for (const mapping of mappings) expect(mapping['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
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

  it.each(['weibo', 'wechat', 'baijiahao'])('watch for codes of %s that no table has', (platform) => {
    const watching = alarms.filter((alarm) => alarm['MetricName'] === 'UnknownPlatformCodes');
    expect(watching).toContainEqual(
      expect.objectContaining({
        Namespace: 'Lianbo/production',
        Dimensions: [{ Name: 'service', Value: `deliver-${platform}` }],
        Statistic: 'Sum',
        Threshold: 0,
        TreatMissingData: 'notBreaching',
        AlarmDescription: expect.stringContaining('docs/runbooks/unknown-codes.md'),
      }),
    );
    expect(watching).toHaveLength(3);
  });

  it('report clicks that were not counted, by the words that visit logs', () => {
    const [filter] = resourcesOf(observability, 'AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties);
    const [, message = ''] = /^\{ \$\.message = "(.*)" \}$/.exec(String(filter?.['FilterPattern'])) ?? [];
    const source = readFileSync(join(repositoryRoot, 'functions/visit/visit.ts'), 'utf8');
    expect(source).toContain(`logger.warn('${message}'`);
    expect(textOf(filter?.['LogGroupName'])).toContain('VisitLogs');
    expect(alarms).toContainEqual(
      expect.objectContaining({ MetricName: 'ClicksNotCounted', Namespace: 'Lianbo/production', Threshold: 0 }),
    );
  });

  it.each(resourcesOf(service, 'AWS::Lambda::Function').map(([id]) => id))('watch the errors of %s', (id) => {
    const watching = alarms.filter((alarm) => alarm['MetricName'] === 'Errors' && JSON.stringify(alarm).includes(id));
    expect(watching).toHaveLength(1);
  });
});
