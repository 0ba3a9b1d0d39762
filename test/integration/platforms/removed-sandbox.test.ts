import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { HOUR } from '../../support/builders.ts';
import { type DeliveryRun, startDelivery } from '../../support/platforms/delivery-run.ts';
import { boundlessSeed, type Scene, scenes, targetIn } from '../../support/platforms/scenes.ts';
import { startSandbox, type TestSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const posts = scenes.filter(({ name }) => !/comment|reply/.test(name));
const comments = scenes.filter(({ name }) => /comment|reply/.test(name));
const [weibo] = posts;

async function publish(test: TestSandbox, scene: Scene, watchDays?: number): Promise<DeliveryRun> {
  const publisher = scene.publisher({ http, baseUrl: test.server.url });
  const watch = watchDays === undefined ? {} : { watchDays };
  const run = await startDelivery(scene.content(1, await targetIn(test)), {
    publisher,
    clock: test.clock,
    number: 1,
    ...watch,
  });
  for (let turn = 0; turn < 12; turn += 1) if ((await run.attend()).state === 'published') return run;
  throw new Error('It is not published.');
}
const start = () => startSandbox({ seed: boundlessSeed });
const isWatched = ({ attendAt }: Delivery): boolean => attendAt !== undefined;

describe('What is out', () => {
  it.each(posts)('is found removed where a $name is gone at the platform: log and event say so', async (scene) => {
    await using test = await start();
    const run = await publish(test, scene);
    await run.removeThere();
    await run.check();
    const removed = await run.attend();
    expect(removed).toMatchObject({ state: 'removed', problem: { kind: 'gone' } });
    expect(isWatched(removed)).toBe(false);
    expect(run.log.at(-1)).toMatchObject({
      kind: 'look',
      step: 'check',
      outcome: 'remove',
      message: expect.any(Object),
    });
    expect(run.events.at(-1)).toMatchObject({ type: 'delivery.removed', detail: { state: 'removed' } });
  });

  it.each(posts)('stays as it is where a $name still stands', async (scene) => {
    await using test = await start();
    const run = await publish(test, scene);
    const [entries, events] = [run.log.length, run.events.length];
    await run.check();
    const left = await run.attend();
    expect(left.state).toBe('published');
    expect(isWatched(left)).toBe(false);
    expect([run.log.length, run.events.length]).toEqual([entries, events]);
  });

  it.each(comments)('cannot be looked at as a $name, and stays published', async (scene) => {
    await using test = await start();
    const run = await publish(test, scene);
    await run.check();
    expect(await run.attend()).toMatchObject({ state: 'published' });
  });

  it('is looked at after an hour, then less and less often, for as long as the account wants', async () => {
    if (weibo === undefined) throw new TypeError('There is no scene.');
    await using test = await start();
    const run = await publish(test, weibo, 2);
    const hours: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const { result, attendAt } = await run.attend();
      if (attendAt === undefined) break;
      hours.push(Math.round((attendAt - (result?.at ?? 0)) / HOUR));
    }
    expect(hours).toEqual([2, 4, 8, 16, 32]);
  });

  it.each(['before', 'error'] as const)(
    'stays published, and watched, where the platform does not tell (%s)',
    async (mode) => {
      if (weibo === undefined) throw new TypeError('There is no scene.');
      await using test = await start();
      const run = await publish(test, weibo, 2);
      test.sandbox.faults.add({
        platform: 'weibo',
        mode,
        times: 1,
        status: 403,
        code: 21315,
        message: 'token_expired',
      });
      const after = await run.attend();
      expect(after.state).toBe('published');
      expect(isWatched(after)).toBe(true);
      await run.removeThere();
      expect(await run.attend()).toMatchObject({ state: 'removed' });
    },
  );
});
