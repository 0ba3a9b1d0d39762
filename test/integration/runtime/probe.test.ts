import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { BegunInvocation, InvocationCall, Probe } from '../../../local/runtime/probe.ts';
import { type Running, run } from './fixture/running.ts';
import { writeFixture } from './fixture/write-assembly.ts';

let running: Running;
const seen = { calls: [] as InvocationCall[], begun: [] as BegunInvocation[], ended: 0 };
let times = 1;

const probe: Probe = {
  preload: new URL('./fixture/preload.ts', import.meta.url),
  invoke: async (call, runOnce) => {
    seen.calls.push(call);
    const outcomes = await Promise.all(Array.from({ length: times }, () => runOnce(call.event)));
    return outcomes[0] ?? runOnce(call.event);
  },
  begun: (invocation) => {
    seen.begun.push(invocation);
    return () => {
      seen.ended += 1;
    };
  },
};

beforeAll(async () => {
  running = await run(await writeFixture(), { probe });
});
afterAll(() => running.stop());
beforeEach(() => {
  times = 1;
  Object.assign(seen, { calls: [], begun: [], ended: 0 });
});

const order = (mode: string) => running.runtime.invoke('misbehaver', { mode });

it('loads a module of its own in a worker before the bundle', async () => {
  expect((await order('environment')).payload).toMatchObject({ LIANBO_PRELOADED: 'yes' });
});

it('is told of an invocation, of the thread that runs it, and of its end', async () => {
  await order('log');
  const functionName = 'fixture-service-MisbehaverFunction';
  expect(seen.calls).toEqual([{ functionName, event: '{"mode":"log"}' }]);
  expect(seen.begun).toMatchObject([{ functionName, event: '{"mode":"log"}', threadId: expect.any(Number) }]);
  expect(seen.ended).toBe(1);
});

it('may run an invocation in two workers at once', async () => {
  times = 2;
  await order('context');
  expect(new Set(seen.begun.map(({ threadId }) => threadId)).size).toBe(2);
});

it('ends one worker and no other', async () => {
  times = 2;
  const answer = order('loop');
  await expect.poll(() => seen.begun.length).toBe(2);
  await seen.begun[0]?.kill();
  expect(seen.ended).toBe(1);
  expect(await answer).toMatchObject({ ok: false, payload: { errorType: 'Runtime.ExitError' } });
  expect(seen.ended).toBe(2);
});
