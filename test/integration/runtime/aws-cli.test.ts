import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, run } from './fixture/running.ts';
import { stateTemplate } from './fixture/template.ts';
import { writeTemplates } from './fixture/write-assembly.ts';

const isThere = spawnSync('aws', ['--version']).status === 0;

describe.runIf(isThere)('the aws command line', () => {
  let running: Running;

  beforeAll(async () => {
    const queue = { Resources: { Queue: { Type: 'AWS::SQS::Queue' } }, Outputs: { Url: { Value: { Ref: 'Queue' } } } };
    running = await run(writeTemplates({ 'fixture-state': stateTemplate, 'fixture-service': queue }));
  });

  afterAll(() => running.stop());

  const aws = async (...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)('aws', [...args, '--endpoint-url', running.runtime.awsUrl], {
      env: {
        ...process.env,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_DEFAULT_OUTPUT: 'text',
        AWS_EC2_METADATA_DISABLED: 'true',
      },
    });
    return stdout;
  };

  it('works with tables, queues, buckets, parameters and the bus', async () => {
    const [tables, sent, made, put, events] = await Promise.all([
      aws('dynamodb', 'list-tables'),
      aws('sqs', 'send-message', '--queue-url', running.output('Url'), '--message-body', 'hello'),
      aws('s3', 'ls'),
      aws('ssm', 'put-parameter', '--name', '/a', '--value', 'b', '--type', 'SecureString'),
      aws('events', 'put-events', '--entries', '[{"Source":"s","DetailType":"t","Detail":"{}"}]'),
    ]);
    expect(tables).toContain('fixture-state-Table');
    expect(sent).toContain('5d41402abc4b2a76b9719d911017c592');
    expect(made).toContain(running.output('BucketName'));
    expect(put).toContain('Standard');
    expect(events).toContain('0');
  });
});
