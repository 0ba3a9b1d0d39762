import { describe, expect, it } from 'vitest';
import { stageNames } from '../../infra/config.ts';
import { expectedGrants } from '../support/infra/expected-grants.ts';
import { allStatements, functionsByService, grantsOf, type Statement } from '../support/infra/statements.ts';
import { resourcesOf, stageTemplates, textOf } from '../support/infra/templates.ts';

const dev = stageTemplates('dev').service;
const functions = functionsByService(dev);

/** Actions that no function needs; a grant of one is a mistake until this list says otherwise. */
const neverGranted = [/^dynamodb:.*(Scan|Table|Stream|PartiQL)/, /^iam:/, /^kms:/, /^lambda:(?!InvokeFunction$)/];

describe('what functions may do', () => {
  it.each(Object.keys(expectedGrants))('gives %s exactly the verbs it uses', (service) => {
    const lambda = functions[service];
    const own = lambda ? grantsOf(dev, lambda).filter((grant) => !/^(xray|logs):/.test(grant)) : [];
    expect(own).toEqual(expectedGrants[service]);
  });

  it('has an expectation for every function', () => {
    expect(Object.keys(functions).sort()).toEqual(Object.keys(expectedGrants).sort());
  });

  it.each(Object.entries(functions))('lets %s write to its own log group only', (_service, lambda) => {
    const group = textOf((lambda.Properties['LoggingConfig'] as { LogGroup: unknown }).LogGroup); // template JSON
    const logs = grantsOf(dev, lambda).filter((grant) => grant.startsWith('logs:'));
    expect(logs).toHaveLength(2);
    expect(new Set(logs.map((grant) => grant.split(' ')[1]))).toEqual(
      new Set([group.replace(/[0-9A-F]{8}\}$/, '.Arn}')]),
    );
  });

  it('gives every function a role of its own', () => {
    const roles = Object.values(functions).map((lambda) => textOf(lambda.Properties['Role']));
    expect(new Set(roles).size).toBe(roles.length);
  });
});

describe.each(stageNames)('policies of stage %s', (stage) => {
  const templates = Object.values(stageTemplates(stage));
  const statements = templates.flatMap(allStatements);
  const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
  const lines = (some: readonly Statement[]) =>
    some.flatMap(({ Action, Resource }) => Action.flatMap((action) => Resource.map((on) => `${action} ${textOf(on)}`)));

  it('holds no wildcard action, not even in a denial', () => {
    expect(statements.length).toBeGreaterThan(50);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    expect(statements.filter((statement) => 'NotAction' in statement)).toEqual([]);
  });

  it('opens every resource only to X-Ray, which has none to name', () => {
    const open = lines(allowed).filter((line) => line.endsWith(' *'));
    expect(new Set(open)).toEqual(new Set(['xray:PutTelemetryRecords *', 'xray:PutTraceSegments *']));
  });

  it('ends in a wildcard only below a folder of the bucket and one kind of credentials', () => {
    const partial = lines(allowed).filter((line) => line.includes('*') && !line.endsWith(' *'));
    const known = [
      /^s3:(Get|Put)Object \{MediaA?.*Arn.*\}\/(media|content|uploads|bulk)\/\*$/,
      /^s3:DeleteObject \{MediaA?.*Arn.*\}\/media\/\*$/,
      new RegExp(
        `^ssm:GetParameters arn:aws(-cn)?:ssm:.*:parameter/lianbo/${stage}/(credentials/[a-z-]+|callbacks/(wechat|weibo)|webhooks)/\\*$`,
      ),
      new RegExp(
        `^ssm:PutParameter arn:aws(-cn)?:ssm:.*:parameter/lianbo/${stage}/(credentials|credentials/weibo|callbacks|webhooks)/\\*$`,
      ),
      new RegExp(`^ssm:DeleteParameters arn:aws(-cn)?:ssm:.*:parameter/lianbo/${stage}/webhooks/\\*$`),
    ];
    expect(partial.filter((line) => !known.some((pattern) => pattern.test(line)))).toEqual([]);
  });

  it('grants nothing that no function needs', () => {
    const granted = allowed.flatMap(({ Action }) => Action);
    expect(granted.filter((action) => neverGranted.some((pattern) => pattern.test(action)))).toEqual([]);
  });

  it('attaches no managed policy', () => {
    const roles = templates.flatMap((template) => resourcesOf(template, 'AWS::IAM::Role'));
    expect(roles.filter(([, role]) => role.Properties['ManagedPolicyArns'] !== undefined)).toEqual([]);
  });
});
