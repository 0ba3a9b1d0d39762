import { describe, expect, it } from 'vitest';
import { stageConfig, stageNames } from '../../infra/config.ts';
import { functionsByService } from '../support/infra/statements.ts';
import { type Resource, resourcesOf, stageTemplates, type Template } from '../support/infra/templates.ts';

/** Properties by which a resource is known to the whole account and region. */
const physicalNames = [
  'AlarmName',
  'BucketName',
  'DashboardName',
  'FunctionName',
  'LogGroupName',
  'Name',
  'QueueName',
  'RoleName',
  'TableName',
  'TopicName',
  'ArchiveName',
];

function namesIn(template: Template): string[] {
  const named = ({ Type, Properties }: Resource) =>
    physicalNames.flatMap((property) => {
      const value = Properties[property];
      return typeof value === 'string' ? [`${Type} ${value}`] : [];
    });
  return Object.values(template.Resources)
    .filter(({ Type }) => !Type.startsWith('AWS::ApiGatewayV2'))
    .flatMap(named);
}

function exportsOf(template: Template): string[] {
  return JSON.stringify(template.Outputs).match(/"Name":"[^"]+"/g) ?? [];
}

describe('stages', () => {
  const all = Object.fromEntries(stageNames.map((stage) => [stage, stageTemplates(stage)]));

  it('fit into one account and region side by side', () => {
    const lists = stageNames.map((stage) => {
      const templates = Object.values(all[stage] ?? {});
      return [...templates.flatMap(namesIn), ...templates.flatMap(exportsOf)];
    });
    for (const list of lists) expect(list.length).toBeGreaterThan(10);
    expect(new Set(lists.flat()).size).toBe(lists.flat().length);
  });

  it.each(stageNames)('%s synthesizes the same templates every time', (stage) => {
    expect(stageTemplates(stage)).toEqual(all[stage]);
  });

  it.each(stageNames)('%s needs no conditions, rules, macros or custom resources', (stage) => {
    for (const template of Object.values(all[stage] ?? {})) {
      expect(Object.keys(template).sort()).toEqual(expect.not.arrayContaining(['Conditions', 'Rules', 'Transform']));
      expect(Object.values(template.Resources).filter(({ Type }) => /^Custom::|CustomResource$/.test(Type))).toEqual(
        [],
      );
    }
  });

  it('refer from state to service to observability and never back', () => {
    for (const { state, service } of Object.values(all)) {
      expect(JSON.stringify(state)).not.toContain('Fn::ImportValue');
      expect(JSON.stringify(service)).not.toContain('observability:');
    }
  });

  it('names the partition of China in every ARN of its stage', () => {
    const text = JSON.stringify(all['china']);
    expect(text).toContain('arn:aws-cn:');
    expect(text).not.toContain('arn:aws:');
  });

  it('removes nothing that production keeps when its stack is deleted', () => {
    const kept = Object.values(all['production']?.state.Resources ?? {}).filter(({ Type }) =>
      ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket'].includes(Type),
    );
    expect(kept.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(['Retain', 'Retain']);
  });

  it('names those that exist when asked for one that does not', () => {
    expect(() => stageConfig('staging')).toThrow(/no stage "staging".*production/);
  });

  it('serves its own domains where the stage has some', () => {
    const certificateArn = 'arn:aws:acm:ap-southeast-1:123456789012:certificate/abc';
    const domains = [{ name: 'go.example.cn', certificateArn }];
    const { service } = stageTemplates({ ...stageConfig('dev'), domains });
    const types = Object.values(service.Resources).map(({ Type }) => Type);
    expect(types).toContain('AWS::ApiGatewayV2::DomainName');
    expect(types).toContain('AWS::ApiGatewayV2::ApiMapping');
    expect(Object.keys(service.Outputs)).toContain('DomainTarget0');
  });

  it('tells the alarms to a person where the stage names one', () => {
    const { observability } = stageTemplates({ ...stageConfig('dev'), alarmEmail: 'duty@example.com' });
    expect(JSON.stringify(observability)).toContain('"Endpoint":"duty@example.com"');
  });

  it('keeps dispatch some concurrency of its own, and bounds readers and fitting, where the account can spare it', () => {
    const kept = (stage: string) =>
      Object.entries(functionsByService(stageTemplates(stage).service)).flatMap(([name, { Properties }]) => {
        const most = Properties['ReservedConcurrentExecutions'];
        return most === undefined ? [] : [[name, most] as const];
      });
    for (const stage of ['production', 'china']) {
      expect(Object.fromEntries(kept(stage))).toEqual({
        dispatch: 2,
        visit: 200,
        'serve-media': 100,
        'fit-media': 5,
        'send-webhooks': 20,
      });
    }
    expect(kept('dev')).toEqual([]);
  });

  it('sounds an alarm when readers or dispatch are turned away, but not for pictures that wait to be fitted', () => {
    const alarms = resourcesOf(stageTemplates('production').observability, 'AWS::CloudWatch::Alarm');
    const watched = JSON.stringify(alarms.filter(([id]) => id.includes('FunctionsThrottled')));
    for (const name of ['VisitFunction', 'ServeMediaFunction', 'DispatcherDispatchFunction']) {
      expect(watched).toContain(name);
    }
    expect(watched).not.toContain('FitMedia');
  });

  it('keeps pollers warm where the stage pays for them', () => {
    const dev = stageConfig('dev');
    const delivery = { ...dev.delivery, provisionedPollers: { minimum: 2, maximum: 10 } };
    const { service } = stageTemplates({ ...dev, delivery });
    expect(JSON.stringify(service)).toContain('"ProvisionedPollerConfig":{"MaximumPollers":10,"MinimumPollers":2}');
  });
});
