import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHeartbeatRepository } from '../../../shared/adapters/dynamo/heartbeat-repository.ts';
import type { Heartbeat, Stock } from '../../../shared/ports/repositories.ts';
import { dueAt, SECOND } from '../../support/builders.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi(dueAt);
});
afterEach(() => api.close());

const quiet: Stock = { overdue: 0, unknown: 0, needsPerson: 0, overdueTargets: 0 };
const beat = (overrides: Partial<Heartbeat> = {}) =>
  createHeartbeatRepository({ table: api.table.table }).put({
    tickAt: dueAt,
    ranAt: dueAt,
    sent: 0,
    overdue: 0,
    stock: quiet,
    ...overrides,
  });
const ask = () => api.call({ path: '/v1/health', caller: undefined });
const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map(({ code }) => code);

describe('health', () => {
  it('is asked without a token and is red until the dispatcher has run', async () => {
    const answer = await ask();
    expect(answer).toMatchObject({ status: 503, body: { status: 'degraded' } });
    expect(codesOf(answer)).toEqual(['heartbeat-missing']);
  });

  it('is green when the dispatcher runs and nothing waits that should not', async () => {
    await beat();
    expect(await ask()).toMatchObject({
      status: 200,
      body: { status: 'ok', reasons: [], heartbeatAgeSeconds: 0, ...quiet, deadLetters: 0 },
    });
  });

  it.each([
    [179, 200, []],
    [180, 200, []],
    [181, 503, ['heartbeat-stale']],
  ])('with a heartbeat of %i seconds is %i', async (ageSeconds, status, codes) => {
    await beat({ ranAt: dueAt - ageSeconds * SECOND });
    const answer = await ask();
    expect(answer).toMatchObject({ status, body: { heartbeatAgeSeconds: ageSeconds } });
    expect(codesOf(answer)).toEqual(codes);
  });

  it.each([
    { stock: { overdue: 3 }, code: 'deliveries-overdue' },
    { stock: { unknown: 1 }, code: 'deliveries-unknown' },
    { stock: { needsPerson: 1 }, code: 'deliveries-need-person' },
    { stock: { overdueTargets: 2 }, code: 'links-overdue' },
  ])('is red with $code, in both languages', async ({ stock, code }) => {
    await beat({ stock: { ...quiet, ...stock } });
    const answer = await ask();
    expect(answer).toMatchObject({ status: 503, body: { status: 'degraded', ...stock } });
    expect(answer.body.reasons).toEqual([
      { code, message: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/^[A-Z]/) } },
    ]);
  });

  it('is red when a dead-letter queue is not empty', async () => {
    await beat();
    api.deadLetters = 2;
    const answer = await ask();
    expect(answer).toMatchObject({ status: 503, body: { deadLetters: 2 } });
    expect(codesOf(answer)).toEqual(['dead-letters']);
  });

  it('names every reason there is', async () => {
    await beat({ ranAt: dueAt - 600 * SECOND, stock: { overdue: 1, unknown: 1, needsPerson: 1, overdueTargets: 1 } });
    api.deadLetters = 1;
    expect(codesOf(await ask())).toHaveLength(6);
  });

  it('is red, and answers, when the facts cannot be read', async () => {
    api.deadLetters = new Error('queue at http://secret');
    await beat({ stock: undefined });
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(codesOf(answer)).toEqual(['facts-unreadable']);
    expect(answer.text).not.toContain('secret');
  });

  it('is red, and answers, when the table cannot be reached', async () => {
    await api.table.table.put({ pk: 'HEARTBEAT', sk: 'DISPATCH', tickAt: 'broken' });
    expect(codesOf(await ask())).toEqual(['facts-unreadable']);
  });
});
