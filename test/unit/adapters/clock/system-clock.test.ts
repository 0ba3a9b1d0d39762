import { channel } from 'node:diagnostics_channel';
import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../../../shared/adapters/clock/system-clock.ts';
import { HOUR } from '../../../support/builders.ts';

describe('the system clock', () => {
  it('is the real time plus its offset, read at every look', () => {
    const env: NodeJS.ProcessEnv = {};
    const clock = createSystemClock(env);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
    env['CLOCK_OFFSET_MS'] = String(HOUR);
    expect(Math.abs(clock.now() - Date.now() - HOUR)).toBeLessThan(1_000);
  });

  it('sleeps until the instant, not before', async () => {
    const clock = createSystemClock({});
    const at = clock.now() + 20;
    await clock.sleepUntil(at);
    expect(clock.now()).toBeGreaterThanOrEqual(at);
  });

  it('announces one wait for all who sleep until the same instant', async () => {
    let announced = 0;
    const listener = (): void => {
      announced += 1;
    };
    channel('lianbo:clock-wait').subscribe(listener);
    const clock = createSystemClock({});
    const at = clock.now() + 20;
    await Promise.all([clock.sleepUntil(at), clock.sleepUntil(at), clock.sleepUntil(at)]);
    channel('lianbo:clock-wait').unsubscribe(listener);
    expect(announced).toBeLessThan(3);
    expect(clock.now()).toBeGreaterThanOrEqual(at);
  });

  it('does not sleep for an instant that has passed', async () => {
    const clock = createSystemClock({});
    const before = clock.now();
    await clock.sleepUntil(before - HOUR);
    expect(clock.now() - before).toBeLessThan(1_000);
  });

  it('ends its sleep when it is told to', async () => {
    const abort = new AbortController();
    const sleeping = createSystemClock({}).sleepUntil(Date.now() + HOUR, abort.signal);
    abort.abort();
    await expect(sleeping).rejects.toThrow();
  });

  it('wakes when a listener has moved the offset on', async () => {
    const env: NodeJS.ProcessEnv = {};
    const listener = (message: unknown): void => {
      env['CLOCK_OFFSET_MS'] = String(HOUR);
      (message as { wake: () => void }).wake(); // the channel's only message
    };
    channel('lianbo:clock-wait').subscribe(listener);
    await createSystemClock(env).sleepUntil(Date.now() + HOUR);
    channel('lianbo:clock-wait').unsubscribe(listener);
    expect(env['CLOCK_OFFSET_MS']).toBe(String(HOUR));
  });
});
