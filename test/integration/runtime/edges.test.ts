import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS, type Running, run, START } from './fixture/running.ts';
import { lambda } from './fixture/template.ts';
import { writeFixture, writeTemplates } from './fixture/write-assembly.ts';

const arn = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

const edgeTemplate = {
  Resources: {
    Role: { Type: 'AWS::IAM::Role' },
    Failures: { Type: 'AWS::SQS::Queue' },
    Hours: { Type: 'AWS::SQS::Queue' },
    OrderedFunction: lambda('misbehaver', { Timeout: 5, ReservedConcurrentExecutions: 1 }),
    InvokeConfig: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: { Ref: 'OrderedFunction' },
        Qualifier: '$LATEST',
        MaximumRetryAttempts: 0,
        DestinationConfig: { OnFailure: { Destination: arn('Failures') } },
      },
    },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { source: ['edge'] },
        Targets: [
          {
            Id: 'Gone',
            Arn: 'arn:aws:sqs:us-east-1:000000000000:gone',
            InputPath: '$.detail',
            DeadLetterConfig: { Arn: arn('Failures') },
            RetryPolicy: { MaximumRetryAttempts: 2 },
          },
        ],
      },
    },
    Hourly: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'rate(1 hour)',
        Target: { Arn: arn('Hours'), Input: '{"at":"<aws.scheduler.scheduled-time>"}' },
      },
    },
    Never: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: { ScheduleExpression: 'rate(1 minute)', State: 'DISABLED', Target: { Arn: arn('Hours') } },
    },
  },
  Outputs: { Failures: { Value: { Ref: 'Failures' } }, Hours: { Value: { Ref: 'Hours' } } },
};

let assembly: string;
let running: Running;

beforeAll(async () => {
  assembly = await writeFixture({ edge: edgeTemplate });
});

afterEach(() => running.stop());

async function bodiesIn(queue: string): Promise<string[]> {
  const QueueUrl = running.runtime.outputs['edge']?.[queue];
  const command = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
  return ((await new SQSClient(running.sdk).send(command)).Messages ?? []).map((message) => message.Body ?? '');
}

describe('a function', () => {
  it('with reserved concurrency runs that many invocations at a time, the others after them', async () => {
    running = await run(assembly);
    const order = (mode: string) => running.runtime.invoke('OrderedFunction', { mode, until: START + MINUTE_MS });
    const first = order('wait');
    const second = order('context');
    await expect.poll(() => running.runtime.stats()['edge-OrderedFunction']?.invocations).toBe(1);
    await running.runtime.crash('OrderedFunction');
    expect((await first).ok).toBe(false);
    expect((await second).ok).toBe(true);
  });

  it('whose asynchronous invocation fails reports to its destination', async () => {
    running = await run(assembly);
    const path = '/2015-03-31/functions/edge-OrderedFunction/invocations';
    const headers = { 'x-amz-invocation-type': 'Event' };
    await fetch(running.runtime.awsUrl + path, { method: 'POST', headers, body: '{"mode":"throw"}' });
    await expect.poll(() => running.runtime.inFlight()).toBe(0);
    const [record = '{}'] = await bodiesIn('Failures');
    expect(JSON.parse(record)).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 1 },
      requestPayload: { mode: 'throw' },
      responsePayload: { errorType: 'RangeError' },
    });
  });
});

describe('a target that does not exist', () => {
  it('is tried again, then the event goes to the dead letters of the target', async () => {
    running = await run(assembly);
    const entry = { Source: 'edge', DetailType: 't', Detail: '{"a":1}' };
    await new EventBridgeClient(running.sdk).send(new PutEventsCommand({ Entries: [entry] }));
    await running.clock.jumpUntil(START + 1.5 * MINUTE_MS);
    expect(await bodiesIn('Failures')).toEqual([]);
    await running.clock.jumpUntil(START + 3 * MINUTE_MS);
    expect(await bodiesIn('Failures')).toEqual(['{"a":1}']);
  });
});

describe('a schedule', () => {
  it('with a rate runs at once and then at its distance, and tells the scheduled time; a disabled one rests', async () => {
    running = await run(assembly);
    await running.clock.jumpUntil(START + 61 * MINUTE_MS);
    const bodies = await bodiesIn('Hours');
    const [first = 0, second = 0] = bodies.map((body) => Date.parse(JSON.parse(body).at));
    expect(bodies).toHaveLength(2);
    expect(first).toBeLessThan(START + MINUTE_MS);
    expect(second).toBe(first + 60 * MINUTE_MS);
  });
});

describe('an assembly that cannot run', () => {
  it('is refused with the reason, and leaves nothing open', async () => {
    const clash = {
      Resources: { Rule: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 day)' } } },
    };
    await expect(run(writeTemplates({ app: clash }))).rejects.toThrow('scheduled rules are not emulated locally');
    running = await run(assembly);
    expect(running.runtime.inFlight()).toBe(0);
  });
});
