import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServeGuestHandler } from '../../../functions/serve-guest/serve-guest.ts';
import { createTableAdapters } from '../../../functions/serve-guest/table-adapters.ts';
import { cleanArticle } from '../../../shared/adapters/html/clean-article.ts';
import { variantPreviews } from '../../../shared/adapters/platforms/previews.ts';
import { startTestTable, type TestTable } from '../../support/dynamo.ts';
import { buildHttpEvent, type TestRequest, testContext } from '../../support/http/http-event.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

let table: TestTable;
let serve: ReturnType<typeof createServeGuestHandler>;
const logLines: string[] = [];

beforeAll(async () => {
  table = await startTestTable();
  serve = createServeGuestHandler({
    ...createTableAdapters({
      table: table.table,
      contents: { get: async () => '', put: async () => undefined },
      attentionShards: 1,
    }),
    events: { publish: async () => undefined },
    signingKey: { get: async () => 'signing-key-for-tests' },
    previews: variantPreviews,
    cleanBody: cleanArticle,
    clock: { now: () => Date.parse('2026-11-10T10:00:00Z'), sleepUntil: async () => undefined },
    logger: createRecordingLogger(logLines),
  });
});
afterAll(() => table.close());

async function ask(request: TestRequest) {
  const answer = await serve(buildHttpEvent(request), testContext);
  const headers = (answer.headers ?? {}) as Record<string, string>; // pages set strings only
  return { status: answer.statusCode, headers, body: String(answer.body) };
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a page for guests', () => {
  it('is kept, indexed and framed by nobody, and passes its address on to nobody else', async () => {
    const { status, headers } = await ask({ path: '/g/hand-over' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('runs its own script and style and nothing else, and sends forms to nobody else', async () => {
    const { headers, body } = await ask({ path: '/g/hand-over' });
    const policy = headers['content-security-policy'] ?? '';
    for (const tag of ['script', 'style']) {
      const parts = [...body.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => text);
      expect(parts).toHaveLength(1);
      const hash = createHash('sha256')
        .update(parts[0] ?? '')
        .digest('base64');
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', '', 'zh-CN'],
    ['en-GB,en;q=0.9,zh;q=0.8', '', 'en'],
    ['zh;q=0.2, en;q=0.7', '', 'en'],
    ['fr-FR, en;q=0', '', 'zh-CN'],
    ['', '', 'zh-CN'],
    ['zh-CN', '?lang=en', 'en'],
    ['en', '?lang=zh', 'zh-CN'],
  ])('for a browser that speaks "%s" asked with "%s" is in %s', async (accepted, query, language) => {
    const { body } = await ask({ path: `/g/hand-over${query}`, headers: { 'accept-language': accepted } });
    expect(body).toContain(`<html lang="${language}">`);
  });

  it.each([
    ['GET', '/g/elsewhere'],
    ['POST', '/g/elsewhere'],
    ['GET', '/g/hand-over/%3Cscript%3E'],
  ])('%s %s that does not exist says so', async (method, path) => {
    const answer = await ask({ method, path, headers: formType });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('页面不存在');
  });

  it('reads only forms, and only short ones', async () => {
    const json = await ask({ method: 'POST', path: '/g/hand-over', body: { token: 'x' } });
    expect(json.status).toBe(415);
    const long = await ask({
      method: 'POST',
      path: '/g/hand-over',
      headers: formType,
      body: `token=${'x'.repeat(20_000)}`,
    });
    expect(long.status).toBe(413);
  });
});
