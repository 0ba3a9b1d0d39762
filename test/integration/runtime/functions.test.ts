import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS, type Running, run, START } from './fixture/running.ts';
import { writeFixture } from './fixture/write-assembly.ts';

let running: Running;

beforeAll(async () => {
  running = await run(await writeFixture());
});

afterAll(() => running.stop());

const order = (mode: string, more: object = {}) => running.runtime.invoke('misbehaver', { mode, ...more });

describe('a function', () => {
  it('sees the environment of the template, that of Lambda, and nothing of this process', async () => {
    process.env['LIANBO_TEST_LEAK'] = 'yes';
    const { payload } = await order('environment');
    expect(payload).toMatchObject({
      AWS_REGION: 'us-east-1',
      AWS_LAMBDA_FUNCTION_NAME: 'fixture-service-MisbehaverFunction',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_ENDPOINT_URL: running.runtime.awsUrl,
      AWS_ACCESS_KEY_ID: 'local',
      TZ: 'UTC',
    });
    expect(payload).not.toHaveProperty('LIANBO_TEST_LEAK');
  });

  it('gets a context with its deadline', async () => {
    const { payload } = await order('context');
    expect(payload).toMatchObject({ functionName: 'fixture-service-MisbehaverFunction', functionVersion: '$LATEST' });
    expect(Object(payload).remaining).toBeGreaterThan(500);
    expect(Object(payload).remaining).toBeLessThanOrEqual(1000);
  });

  it('writes to the log line by line', async () => {
    await order('log');
    await expect
      .poll(() => running.log.filter(({ stream }) => stream === 'stdout').map(({ line }) => line))
      .toEqual(['to stdout', 'and again']);
    expect(running.log).toContainEqual({
      source: 'fixture-service-MisbehaverFunction',
      stream: 'stderr',
      line: 'to stderr',
    });
  });

  it('follows the clock', async () => {
    const { payload } = await running.runtime.invoke('ticker', {});
    expect(Object(payload).now).toBeGreaterThanOrEqual(START);
    expect(Object(payload).now).toBeLessThan(START + MINUTE_MS);
  });

  it('is one of the functions of the stacks', async () => {
    await expect(running.runtime.invoke('nobody', {})).rejects.toThrow('No single function is called nobody');
  });
});

describe('a failure', () => {
  it.each([
    { mode: 'throw', errorType: 'RangeError', errorMessage: 'as ordered' },
    { mode: 'loop', errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 1.00 seconds' },
    { mode: 'exit', errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited without an answer' },
    { mode: 'large', errorType: 'Function.ResponseSizeTooLarge', errorMessage: 'The response is longer than 6 MB' },
  ])('by $mode is reported, and the next invocation works', async ({ mode, errorType, errorMessage }) => {
    const { ok, payload } = await order(mode);
    expect(ok).toBe(false);
    expect(payload).toMatchObject({ errorType, errorMessage });
    expect((await order('context')).ok).toBe(true);
  });

  it('by a crash ends the invocation where it stands', async () => {
    const hanging = order('loop');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await running.runtime.crash('misbehaver');
    expect((await hanging).payload).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(running.runtime.inFlight()).toBe(0);
  });
});

describe('a wait for a moment of the clock', () => {
  it('takes no real time when it is announced and nothing else goes on', async () => {
    const until = START + 45_000;
    const startedAt = Date.now();
    const waiting = order('wait', { until });
    await running.clock.jumpUntil(until);
    const { payload } = await waiting;
    expect(payload).toBeGreaterThanOrEqual(until);
    expect(Date.now() - startedAt).toBeLessThan(1000);
  });

  it('ends at its moment when the clock has jumped to shortly before it and goes on as usual', async () => {
    const until = running.clock.now() + 45_000;
    const waiting = order('wait', { until });
    await running.clock.jumpUntil(until - 500);
    expect((await waiting).payload).toBeGreaterThanOrEqual(until);
  });
});
