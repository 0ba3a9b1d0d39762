import { describe, expect, it } from 'vitest';
import type { Stack, Template } from '../../../../../local/runtime/template/assembly.ts';
import { resolveApp } from '../../../../../local/runtime/template/resolved-app.ts';

const location = {
  region: 'cn-north-1',
  partition: 'aws-cn',
  urlSuffix: 'amazonaws.com.cn',
  apiUrl: 'http://127.0.0.1:4800',
  awsUrl: 'http://127.0.0.1:4810',
};

const stack = (name: string, template: Partial<Template>): Stack => ({
  name,
  region: undefined,
  template: { Parameters: {}, Mappings: {}, Resources: {}, Outputs: {}, ...template },
});

const resource = (Type: string, Properties: Record<string, unknown> = {}) => ({ Type, Properties, Metadata: {} });

const resolve = (stacks: readonly Stack[], parameters: Record<string, string> = {}) =>
  resolveApp({ stacks, parameters, location });

/** Resolves one value in a stack with a queue, a bucket and a parameter. */
function resolved(Value: unknown, parameters: Record<string, string> = {}) {
  const one = stack('app', {
    Parameters: { Given: { Type: 'String', Default: 'default' }, Needed: { Type: 'String', Default: undefined } },
    Mappings: { Map: { a: { b: 'mapped' } } },
    Resources: { Queue: resource('AWS::SQS::Queue'), Bucket: resource('AWS::S3::Bucket') },
    Outputs: { Value: { Value } },
  });
  return resolve([one], parameters).outputs['app']?.['Value'];
}

const sub = (text: string) => text.replaceAll('@', '$');

describe('an intrinsic function', () => {
  it.each([
    { value: { Ref: 'AWS::Region' }, expected: 'cn-north-1' },
    { value: { Ref: 'AWS::Partition' }, expected: 'aws-cn' },
    { value: { Ref: 'AWS::AccountId' }, expected: '000000000000' },
    { value: { Ref: 'AWS::URLSuffix' }, expected: 'amazonaws.com.cn' },
    { value: { Ref: 'AWS::StackName' }, expected: 'app' },
    { value: { Ref: 'Given' }, expected: 'default' },
    { value: { Ref: 'Queue' }, expected: 'http://127.0.0.1:4810/000000000000/app-Queue' },
    { value: { Ref: 'Bucket' }, expected: 'app-bucket' },
    { value: { 'Fn::GetAtt': ['Queue', 'Arn'] }, expected: 'arn:aws-cn:sqs:cn-north-1:000000000000:app-Queue' },
    { value: { 'Fn::GetAtt': 'Queue.QueueName' }, expected: 'app-Queue' },
    { value: { 'Fn::GetAtt': ['Bucket', 'Arn'] }, expected: 'arn:aws-cn:s3:::app-bucket' },
    { value: { 'Fn::Join': ['-', ['a', { Ref: 'Given' }]] }, expected: 'a-default' },
    {
      value: { 'Fn::Sub': sub('@{Given}/@{Bucket.Arn}/@{!Raw}') },
      expected: sub('default/arn:aws-cn:s3:::app-bucket/@{Raw}'),
    },
    { value: { 'Fn::Sub': [sub('@{own}'), { own: { Ref: 'Given' } }] }, expected: 'default' },
    { value: { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, expected: 'b' },
    { value: { 'Fn::FindInMap': ['Map', 'a', 'b'] }, expected: 'mapped' },
    { value: { 'Fn::Base64': 'a' }, expected: 'YQ==' },
  ])('$value becomes $expected', ({ value, expected }) => {
    expect(resolved(value)).toBe(expected);
  });

  it.each([
    { value: { 'Fn::Transform': {} }, message: 'does not know the intrinsic function Fn::Transform' },
    { value: { Ref: 'Nobody' }, message: 'Stack app refers to Nobody' },
    { value: { 'Fn::GetAtt': ['Nobody', 'Arn'] }, message: 'Stack app refers to Nobody.Arn' },
    { value: { 'Fn::ImportValue': 'nothing' }, message: 'No stack exports nothing' },
    { value: { Ref: 'Needed' }, message: 'Parameter Needed of stack app has no default' },
    { value: { 'Fn::FindInMap': ['Map', 'a', 'c'] }, message: 'Mapping Map has nothing under a.c' },
  ])('$value is refused with a sentence', ({ value, message }) => {
    expect(() => resolved(value)).toThrow(message);
  });

  it('takes the value that was given for a parameter', () => {
    expect(resolved({ Ref: 'Given' }, { Given: 'mine' })).toBe('mine');
  });
});

describe('an app', () => {
  it('imports from whichever stack exports', () => {
    const consumer = stack('b', { Outputs: { Out: { Value: { 'Fn::ImportValue': 'shared-name' } } } });
    const producer = stack('a', {
      Resources: { Queue: resource('AWS::SQS::Queue', { QueueName: 'mine' }) },
      Outputs: {
        Arn: { Value: { 'Fn::GetAtt': ['Queue', 'Arn'] }, Export: { Name: { 'Fn::Join': ['-', ['shared', 'name']] } } },
      },
    });
    expect(resolve([consumer, producer]).outputs['b']).toEqual({ Out: 'arn:aws-cn:sqs:cn-north-1:000000000000:mine' });
  });

  it('with an unknown resource type is refused by name', () => {
    const one = stack('app', { Resources: { Cluster: resource('AWS::ECS::Cluster') } });
    expect(() => resolve([one])).toThrow('does not know the resource type AWS::ECS::Cluster (Cluster in stack app)');
  });

  it('ignores what means nothing on one machine, whatever it says', () => {
    const policy = resource('AWS::IAM::Policy', { PolicyDocument: { 'Fn::Unheard': 1 } });
    expect(resolve([stack('app', { Resources: { Policy: policy } })]).ofType('AWS::SQS::Queue')).toEqual([]);
  });

  it('refuses a value for a parameter that nobody declares', () => {
    expect(() => resolve([stack('app', {})], { Typo: 'x' })).toThrow('No stack has a parameter Typo');
  });
});
