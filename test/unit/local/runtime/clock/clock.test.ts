import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../../local/runtime/clock/clock.ts';

const START = Date.parse('2026-11-25T00:00:00Z');
const HOUR_MS = 3_600_000;

const jumping = (endAt?: number) =>
  createClock({ mode: 'jumping', startAt: START, ...(endAt !== undefined && { endAt }) });

const real = () => createClock({ mode: 'real', startAt: START, realNow: () => 0 });

const turn = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a clock moved by hand', () => {
  it('runs what has become due, in order of time and then of registration', () => {
    const clock = real();
    const seen: string[] = [];
    clock.at(START + 2000, () => seen.push('b'));
    clock.at(START + 1000, () => seen.push('a'));
    clock.at(START + 2000, () => seen.push('c'));
    clock.at(START + 9000, () => seen.push('later'));
    clock.advance(2000);
    expect(seen).toEqual(['a', 'b', 'c']);
    clock.stop();
  });

  it('does not run what was cancelled', () => {
    const clock = real();
    let ran = false;
    clock.at(START + 1, () => {
      ran = true;
    })();
    clock.advance(1000);
    expect(ran).toBe(false);
    clock.stop();
  });

  it('tells its offset to listeners', () => {
    const clock = real();
    const offsets: number[] = [];
    clock.onJump((offset) => offsets.push(offset));
    clock.advance(500);
    expect(offsets).toEqual([START + 500]);
    clock.stop();
  });
});

describe('a real clock', () => {
  it('runs an entry when real time reaches it', async () => {
    const clock = createClock({ mode: 'real' });
    const at = clock.now() + 20;
    await clock.whenReached(at);
    expect(clock.now()).toBeGreaterThanOrEqual(at);
    clock.stop();
  });

  it('does not jump', async () => {
    const clock = createClock({ mode: 'real', startAt: START });
    clock.at(START + HOUR_MS, () => undefined);
    await turn();
    expect(clock.now()).toBeLessThan(START + HOUR_MS);
    clock.stop();
  });
});

describe('a jumping clock', () => {
  it('goes to the next due moment when nothing is in flight', async () => {
    const clock = jumping();
    await clock.whenReached(START + HOUR_MS);
    expect(clock.now()).toBeGreaterThanOrEqual(START + HOUR_MS);
    clock.stop();
  });

  it('stays while work is in flight', async () => {
    const clock = jumping();
    const work = clock.begin();
    const reached = clock.whenReached(START + HOUR_MS);
    await turn();
    expect(clock.now()).toBeLessThan(START + HOUR_MS);
    work.end();
    await reached;
    expect(clock.inFlight()).toBe(0);
    clock.stop();
  });

  it('counts work once however often it ends', () => {
    const clock = jumping();
    const other = clock.begin();
    const work = clock.begin();
    work.end();
    work.end();
    expect(clock.inFlight()).toBe(1);
    other.end();
    clock.stop();
  });

  it('stays while it is held', async () => {
    const clock = jumping();
    const release = clock.hold();
    const reached = clock.whenReached(START + HOUR_MS);
    await turn();
    expect(clock.now()).toBeLessThan(START + HOUR_MS);
    release();
    await expect(reached).resolves.toBeUndefined();
    clock.stop();
  });

  it('stays while a counter that it watches is above zero', async () => {
    const clock = jumping();
    let open = 1;
    const forget = clock.watch(() => open);
    const reached = clock.whenReached(START + HOUR_MS);
    await turn(30);
    expect(clock.now()).toBeLessThan(START + HOUR_MS);
    expect(clock.inFlight()).toBe(1);
    open = 0;
    await reached;
    forget();
    clock.stop();
  });

  it('does not go beyond its end, until it is told to', async () => {
    const clock = jumping(START + HOUR_MS);
    clock.at(START + 2 * HOUR_MS, () => undefined);
    await turn();
    expect(clock.now()).toBeLessThan(START + HOUR_MS);
    await clock.jumpUntil(START + 3 * HOUR_MS);
    expect(clock.now()).toBeGreaterThanOrEqual(START + 3 * HOUR_MS);
    clock.stop();
  });

  it('jumps over parked work, but not beyond the moment it waits for', async () => {
    const clock = jumping();
    const work = clock.begin();
    const seen: number[] = [];
    clock.at(START + 2 * HOUR_MS, () => seen.push(clock.now()));
    work.park(START + HOUR_MS);
    await clock.whenReached(START + HOUR_MS);
    work.resume();
    await turn(60);
    expect(seen).toEqual([]);
    work.end();
    await clock.whenReached(START + 2 * HOUR_MS);
    expect(seen).toHaveLength(1);
    clock.stop();
  });

  it('does not jump over parked work while other work begins and ends', async () => {
    const clock = jumping();
    clock.begin().park(START + HOUR_MS);
    for (let round = 0; round < 10; round += 1) {
      const work = clock.begin();
      await turn(8);
      work.end();
    }
    expect(clock.now()).toBeLessThan(START + HOUR_MS);
    clock.stop();
  });

  it('makes ten thousand jumps in well under a second', async () => {
    const clock = jumping();
    let ticks = 0;
    const tick = (): void => {
      ticks += 1;
      if (ticks < 10_000) clock.at(START + ticks * 60_000, tick);
    };
    tick();
    const startedAt = performance.now();
    await clock.whenReached(START + 10_000 * 60_000);
    expect(ticks).toBe(10_000);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    clock.stop();
  });
});
