import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { settleAttempt } from '../../../shared/use-cases/settle-attempt.ts';
import { dueAt, MINUTE, SECOND } from '../../support/builders.ts';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const attempt = {
  attemptId: 'a1',
  step: 'share',
  effect: 'once',
  startedAt: eveningBefore - 16 * MINUTE,
  leaseUntil: eveningBefore - 15 * MINUTE,
} as const;

/** The post as it is read when its Weibo delivery is in a state. */
async function readWith(values: Partial<Delivery>, event?: Parameters<typeof settleAttempt>[2]) {
  const { body } = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand) });
  const before = await api.deps.deliveries.get({ postId: body.postId, deliveryId: body.deliveries[0].deliveryId });
  if (before === undefined) throw new Error('The post has no delivery.');
  const after = { ...before, attempts: 1, attempt, ...values };
  await api.deps.deliveries.replace(before, after);
  if (event !== undefined) await settleAttempt(api.deps, after, event);
  return (await api.call({ path: `${brand.path}/posts/${body.postId}` })).body.deliveries[0];
}

describe('a delivery that waits for a person', () => {
  it('says since when, what was tried and looked at, what may be answered, and what to do first', async () => {
    const problem = { kind: 'outcome-unknown', code: 'timeline-too-short' } as const;
    const answeredAt = new Date(eveningBefore - 30 * SECOND).toISOString();
    const { state, decision } = await readWith(
      { state: 'unknown', doubtSince: dueAt },
      { event: { type: 'escalate', problem }, facts: { kind: 'look', step: 'look:share', answeredAt } },
    );
    expect(state).toBe('needs-person');
    expect(decision).toMatchObject({
      verdicts: ['it-is-there', 'it-is-not-there', 'give-up'],
      since: '2026-11-10T17:59:30+08:00[Asia/Shanghai]',
      lastAttempt: { step: 'share', startedAt: '2026-11-10T17:44:00+08:00[Asia/Shanghai]' },
      looks: [{ step: 'look:share', at: '2026-11-10T17:59:30+08:00[Asia/Shanghai]', result: 'timeline-too-short' }],
    });
    expect(decision.hint.zh).toContain('weibo.com 或 m.weibo.cn');
    expect(decision.hint.en).toContain('it-is-not-there');
  });

  it('says so of one whose last step is theirs', async () => {
    const { decision } = await readWith(
      { state: 'publishing' },
      { event: { type: 'hand-over', values: {} }, facts: { kind: 'attempt', step: 'draft' } },
    );
    expect(decision).toMatchObject({ verdicts: ['it-is-there', 'give-up'], since: expect.any(String) });
    expect(decision.hint.en).toContain('Publish the prepared draft');
  });

  it.each(['failed', 'missed'] as const)('may be opened again when it %s', async (state) => {
    const { decision } = await readWith({ state });
    expect(decision).toMatchObject({ verdicts: ['reopen'], lastAttempt: { step: 'share' } });
    expect(decision.hint.zh).toContain('reopen');
  });

  it.each(['scheduled', 'publishing', 'unknown', 'published', 'cancelled'] as const)(
    'is not one that is %s',
    async (state) => {
      expect(await readWith({ state })).not.toHaveProperty('decision');
    },
  );

  it.each([
    [{ kind: 'unavailable', code: 'proven-absent' }, '两次查询'],
    [{ kind: 'unavailable', code: 'found-by-look' }, '上一步已被平台接受'],
    [{ kind: 'unavailable', code: '10022' }, '平台暂时无法访问'],
  ] as const)('has words for %o', async (problem, words) => {
    const read = await readWith({ state: 'retrying', problem });
    expect(read.problem.message.zh).toContain(words);
  });
});
