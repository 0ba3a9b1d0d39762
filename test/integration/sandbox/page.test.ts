import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../support/sandbox/manual-clock.ts';
import type { TestSandbox } from '../../support/sandbox/running-sandbox.ts';
import {
  baiduPushPath,
  baijiahaoArticle,
  shareForm,
  startSandbox,
  wechatDraft,
  wechatToken,
} from '../../support/sandbox/running-sandbox.ts';

async function pageOf(test: TestSandbox): Promise<string> {
  const response = await fetch(`${test.server.url}/`);
  return response.text();
}

describe('the page', () => {
  it('shows what followers see on each platform, to the second', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    await test.post('/2/statuses/share.json', shareForm());
    const draft = await wechatDraft(test, token);
    await test.postJson(`/cgi-bin/freepublish/submit?access_token=${token}`, draft.body);
    await test.post(baiduPushPath, 'https://go.yunshan.example/p/1');
    await test.postJson('/builderinner/open/resource/article/publish', baijiahaoArticle());
    test.clock.advance(MINUTE);
    const page = await pageOf(test);
    for (const shown of [
      '双十一预售今晚八点开始',
      'http://t.cn/A6',
      '2026-11-25 10:00:00',
      '冬日第一杯高山红茶',
      '2026-11-25 10:00:20',
      'https://go.yunshan.example/p/1',
      '云杉茶双十一选购指南',
      '2026-11-25 10:01:00',
      '<meta http-equiv="refresh" content="5">',
    ]) {
      expect(page).toContain(shown);
    }
  });

  it('escapes what was posted and links only to web addresses', async () => {
    await using test = await startSandbox();
    await test.post(
      '/2/statuses/share.json',
      shareForm({ status: '<script>alert(1)</script> https://go.yunshan.example/a ' }),
    );
    await test.postJson(
      '/builderinner/open/resource/article/publish',
      baijiahaoArticle({ title: '<b>一二三四五六七八</b>' }),
    );
    const page = await pageOf(test);
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&lt;b&gt;');
  });

  it('says where there is nothing yet', async () => {
    await using test = await startSandbox();
    expect(await pageOf(test)).toContain('还没有微博。');
  });
});
