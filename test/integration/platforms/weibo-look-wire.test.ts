import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWeiboPublisher } from '../../../shared/adapters/platforms/weibo/publisher.ts';
import type { LookInput } from '../../../shared/ports/platform-publisher.ts';
import { lookInput, publishInput, weiboAccount } from '../../support/platforms/builders.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import { json, raw, startWireServer } from '../../support/platforms/wire-server.ts';

const http = createHttpClient();
afterAll(() => http.close());

const attemptStartedAt = Date.parse('2026-11-11T20:00:00+08:00');
const long = '汉'.repeat(200);

/** A post of 20:00:05, as far as a test does not say otherwise. */
function status(fields: Record<string, unknown>) {
  const created_at = 'Wed Nov 11 20:00:05 +0800 2026';
  return { created_at, idstr: '5012345678901234', text: '早上好', source: '<a href="">应用</a>', ...fields };
}
const older = status({ created_at: 'Wed Nov 11 19:58:59 +0800 2026', idstr: '4000000000000001' });
const newer = Array.from({ length: 5 }, (_, index) => status({ idstr: String(5_012_345_678_901_230 + index) }));

async function lookAt(
  answer: ReturnType<typeof json>,
  overrides: Partial<LookInput> = {},
  text = '预售 & 新品 <今晚>',
) {
  await using wire = await startWireServer();
  wire.answer(answer);
  const share = stepNamed(createWeiboPublisher({ http, baseUrl: wire.baseUrl }), 'share');
  const input = publishInput({
    account: weiboAccount(),
    variant: { platform: 'weibo', text },
    credentials: { accessToken: '2.00token' },
  });
  const outcome = await share.look(lookInput(input, { attemptStartedAt, ...overrides }));
  return { outcome, call: wire.calls[0] };
}

describe("Weibo's timeline on the wire", () => {
  it('is asked for by token and count', async () => {
    const { call } = await lookAt(json({ statuses: [] }));
    expect(call).toMatchObject({ method: 'GET', path: '/2/statuses/user_timeline.json' });
    expect(Object.fromEntries(call?.query ?? [])).toEqual({ access_token: '2.00token', count: '5', trim_user: '1' });
  });

  it.each([
    { name: 'entities', text: '预售 &amp; 新品 &lt;今晚&gt; http://t.cn/A6abcdEf' },
    { name: 'invisible characters at the end', text: '预售 & 新品 <今晚> http://t.cn/A6abcdEf \u200b\u200b' },
    { name: 'other spaces', text: '预售&\u00a0新品\u3000<今晚>http://t.cn/A6abcdEf' },
  ])('shows the post with $name', async ({ text }) => {
    const { outcome } = await lookAt(json({ statuses: [status({ text })] }));
    expect(outcome).toMatchObject({ kind: 'present', outcome: { platformId: '5012345678901234' } });
  });

  it.each([
    `${'汉'.repeat(140)}...全文： http://m.weibo.cn/1234567890/5012345678901234`,
    `${'汉'.repeat(140)}…`,
    `${'汉'.repeat(139)}… 展开`,
    `${'汉'.repeat(130)} http:/...`,
  ])('shows a long text as %s', async (text) => {
    const page = { statuses: [status({ text, isLongText: true })] };
    expect((await lookAt(json(page), {}, long)).outcome).toMatchObject({ kind: 'present' });
  });

  it.each([
    { name: 'another text', fields: { text: '预售 & 新品' } },
    { name: 'only a link', fields: { text: 'http://t.cn/A6abcdEf', isLongText: true } },
    { name: 'the same text, 61 seconds before', fields: { created_at: 'Wed Nov 11 19:58:59 +0800 2026' } },
  ])('does not show the post as $name', async ({ fields }) => {
    const { outcome } = await lookAt(json({ statuses: [status({ text: '预售 & 新品 <今晚>', ...fields })] }));
    expect(outcome).toEqual({ kind: 'absent' });
  });

  it('shows the post 59 seconds before the attempt, where its clock is behind', async () => {
    const fields = { text: '预售 & 新品 <今晚>', created_at: 'Wed Nov 11 19:59:01 +0800 2026' };
    expect((await lookAt(json({ statuses: [status(fields)] }))).outcome).toMatchObject({ kind: 'present' });
  });

  it.each([
    { name: 'a short page of a new account', page: { statuses: newer.slice(0, 2), total_number: 2 }, kind: 'absent' },
    { name: 'an empty account', page: { statuses: [], total_number: 0 }, kind: 'absent' },
    { name: 'a page that ends before the attempt', page: { statuses: [...newer, older] }, kind: 'absent' },
    { name: 'a full page of newer posts', page: { statuses: newer }, kind: 'cannot-tell' },
    { name: 'a pinned old post and newer ones', page: { statuses: [older, ...newer] }, kind: 'cannot-tell' },
    {
      name: 'a short page of an account with more posts',
      page: { statuses: newer.slice(0, 3), total_number: 800 },
      kind: 'cannot-tell',
    },
  ])('proves absence or not: $name', async ({ page, kind }) => {
    expect((await lookAt(json(page))).outcome.kind).toBe(kind);
  });

  it.each([
    { answer: json({ statuses: [status({ created_at: 'yesterday' })] }), why: 'unreadable-answer' },
    { answer: raw('<html>'), why: 'unreadable-answer' },
    { answer: json({}, 502), why: 'http-502' },
    { answer: json({ error: 'expired_token', error_code: 21327 }, 400), why: '21327' },
  ])('is no proof when it answers $why', async ({ answer, why }) => {
    expect((await lookAt(answer)).outcome).toEqual({ kind: 'cannot-tell', why });
  });

  it('is no proof when nobody can say whose a post is', async () => {
    const isBound = () => Promise.reject(new Error('table'));
    const { outcome } = await lookAt(json({ statuses: [status({ text: '预售 & 新品 <今晚>' })] }), { isBound });
    expect(outcome).toEqual({ kind: 'cannot-tell', why: 'look-failed' });
  });
});
