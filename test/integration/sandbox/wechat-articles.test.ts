import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../support/sandbox/manual-clock.ts';
import { paddedTo, pngPicture } from '../../support/sandbox/pictures.ts';
import type { TestSandbox } from '../../support/sandbox/running-sandbox.ts';
import {
  startSandbox,
  unverifiedAccount,
  wechatCover,
  wechatDraft,
  wechatToken,
} from '../../support/sandbox/running-sandbox.ts';

const megabyte = 1024 * 1024;

function caller(test: TestSandbox, token: string) {
  return async (endpoint: string, body: unknown) =>
    (await test.postJson(`/cgi-bin/${endpoint}?access_token=${token}`, body)).body;
}

async function upload(test: TestSandbox, path: string, bytes: Uint8Array<ArrayBuffer> | undefined) {
  const form = new FormData();
  form.set('other', '1');
  if (bytes !== undefined) form.set('media', new Blob([bytes]), 'a.png');
  return (await test.post(path, form)).body;
}

describe('material', () => {
  it('in the library has an id and, as an image, an address', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const body = await upload(test, `/cgi-bin/material/add_material?access_token=${token}&type=image`, pngPicture());
    expect(body).toEqual({
      media_id: expect.stringMatching(/^\w{64}$/),
      url: expect.stringMatching(/^http:\/\/mmbiz\.qpic\.cn\/mmbiz_png\/\w+\/0\?wx_fmt=png$/),
    });
  });

  it('for use inside articles has only an address', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const body = await upload(test, `/cgi-bin/media/uploadimg?access_token=${token}`, pngPicture());
    expect(body).toEqual({ url: expect.stringMatching(/^http:\/\/mmbiz\.qpic\.cn\//) });
  });

  it.each([
    { name: 'an unknown kind', endpoint: 'material/add_material', type: 'film', bytes: pngPicture(), code: 40004 },
    { name: 'no file', endpoint: 'material/add_material', type: 'image', bytes: undefined, code: 41005 },
    { name: 'an empty file', endpoint: 'material/add_material', type: 'image', bytes: new Uint8Array(), code: 44001 },
    { name: 'no picture', endpoint: 'material/add_material', type: 'image', bytes: new Uint8Array(9), code: 40005 },
    { name: 'a PNG thumb', endpoint: 'material/add_material', type: 'thumb', bytes: pngPicture(), code: 40005 },
    {
      name: 'more than 10 MB',
      endpoint: 'material/add_material',
      type: 'image',
      bytes: paddedTo(pngPicture(), 10 * megabyte + 1),
      code: 40009,
    },
    {
      name: 'an article picture above 1 MB',
      endpoint: 'media/uploadimg',
      type: '',
      bytes: paddedTo(pngPicture(), megabyte + 1),
      code: 40009,
    },
  ])('refuses $name with $code', async ({ endpoint, type, bytes, code }) => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const body = await upload(test, `/cgi-bin/${endpoint}?access_token=${token}&type=${type}`, bytes);
    expect(body).toMatchObject({ errcode: code });
  });
});

describe('drafts', () => {
  it('come back as they were added, with a digest and without scripts and foreign pictures', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const content =
      '<p>好茶</p><script>alert(1)</script><img src="https://other.example/a.png"><img src="http://mmbiz.qpic.cn/b/0">';
    const added = (await wechatDraft(test, token, { content, author: '山居' })).body;
    expect(added).toEqual({ media_id: expect.any(String) });
    expect(await caller(test, token)('draft/get', added)).toMatchObject({
      news_item: [
        {
          article_type: 'news',
          title: '冬日第一杯高山红茶',
          author: '山居',
          digest: '好茶',
          content: '<p>好茶</p><img src="http://mmbiz.qpic.cn/b/0">',
          content_source_url: 'https://go.yunshan.example/l/w1',
          show_cover_pic: 0,
          need_open_comment: 0,
        },
      ],
    });
  });

  it('are listed newest first, counted and deleted', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const first = (await wechatDraft(test, token, { title: '一' })).body;
    test.clock.advance(SECOND);
    const second = (await wechatDraft(test, token, { title: '二' })).body;
    const list = await caller(test, token)('draft/batchget', { offset: 0, count: 20, no_content: 1 });
    expect(list).toMatchObject({
      total_count: 2,
      item_count: 2,
      item: [{ media_id: second['media_id'] }, { media_id: first['media_id'], update_time: 1_795_572_000 }],
    });
    expect(JSON.stringify(list)).not.toContain('<p>');
    expect(await caller(test, token)('draft/delete', first)).toEqual({ errcode: 0, errmsg: 'ok' });
    expect((await test.get(`/cgi-bin/draft/count?access_token=${token}`)).body).toEqual({ total_count: 1 });
    expect(await caller(test, token)('draft/get', first)).toMatchObject({ errcode: 40007 });
  });

  it('added twice are two drafts', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const first = await wechatDraft(test, token);
    const second = await wechatDraft(test, token);
    expect(first.body['media_id']).not.toBe(second.body['media_id']);
  });

  it.each([
    { name: 'no cover', article: { thumb_media_id: '' }, code: 40007 },
    { name: 'a cover of nobody', article: { thumb_media_id: 'unknown' }, code: 40007 },
    { name: 'no title', article: { title: '' }, code: 40035 },
    { name: 'a title of 33', article: { title: '茶'.repeat(33) }, code: 45003 },
    { name: 'an author of 17', article: { author: '茶'.repeat(17) }, code: 45110 },
    { name: 'a digest of 129', article: { digest: '茶'.repeat(129) }, code: 45004 },
    { name: 'no content', article: { content: '' }, code: 44004 },
    { name: 'content of 20,000', article: { content: '茶'.repeat(20_000) }, code: 45002 },
    { name: 'a source that is no link', article: { content_source_url: 'javascript:alert(1)' }, code: 41039 },
    {
      name: 'a source above 1 KB',
      article: { content_source_url: `https://a.example/${'p'.repeat(1024)}` },
      code: 41039,
    },
    { name: 'a picture post without pictures', article: { article_type: 'newspic' }, code: 40007 },
  ])('with $name are refused with $code', async ({ article, code }) => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    expect((await wechatDraft(test, token, article)).body).toMatchObject({ errcode: code });
    expect(test.sandbox.inspect.wechat().drafts).toEqual([]);
  });

  it('with a cover of another account are refused', async () => {
    await using test = await startSandbox();
    const foreign = await wechatCover(test, await wechatToken(test, unverifiedAccount));
    const draft = await wechatDraft(test, await wechatToken(test), { thumb_media_id: foreign });
    expect(draft.body).toMatchObject({ errcode: 40007 });
  });

  it('need articles, at most eight', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const nine = Array.from({ length: 9 }, () => ({ title: 'x', content: 'x' }));
    expect(await caller(test, token)('draft/add', { articles: [] })).toMatchObject({ errcode: 44003 });
    expect(await caller(test, token)('draft/add', { articles: nine })).toMatchObject({ errcode: 45008 });
    expect(await caller(test, token)('draft/add', { articles: 'x' })).toMatchObject({ errcode: 47001 });
  });

  it('show escapes as they were written', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const thumb = await wechatCover(test, token);
    const body = `{"articles":[{"title":"\\u8336","content":"x","thumb_media_id":"${thumb}"}]}`;
    await test.post(`/cgi-bin/draft/add?access_token=${token}`, body);
    expect(test.sandbox.inspect.wechat().drafts[0]?.articles[0]?.title).toBe('\\u8336');
  });
});

describe('publication', () => {
  it('runs for its review time and then has an address', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const draft = (await wechatDraft(test, token)).body;
    const submitted = await caller(test, token)('freepublish/submit', draft);
    const look = () => caller(test, token)('freepublish/get', { publish_id: submitted['publish_id'] });
    expect(submitted).toMatchObject({ errcode: 0, errmsg: 'ok', publish_id: '100000001' });
    test.clock.advance(20 * SECOND - 1);
    expect(await look()).toEqual({ publish_id: '100000001', publish_status: 1, fail_idx: [] });
    test.clock.advance(1);
    expect(await look()).toEqual({
      publish_id: '100000001',
      publish_status: 0,
      article_id: expect.any(String),
      article_detail: {
        count: 1,
        item: [{ idx: 1, article_url: expect.stringMatching(/^https:\/\/mp\.weixin\.qq\.com\/s\/\w+$/) }],
      },
      fail_idx: [],
    });
    expect(await caller(test, token)('freepublish/batchget', { offset: 0, count: 20 })).toMatchObject({
      total_count: 1,
      item: [{ update_time: 1_795_572_020, content: { news_item: [{ is_deleted: false }] } }],
    });
  });

  it('makes its end known to the clock', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    await caller(test, token)('freepublish/submit', (await wechatDraft(test, token)).body);
    expect(new Set(test.clock.registered())).toEqual(new Set([test.clock.now() + 20 * SECOND]));
    expect(test.sandbox.inspect.nextDecisionAt()).toBe(test.clock.now() + 20 * SECOND);
    test.clock.advance(20 * SECOND);
    expect(test.sandbox.inspect.nextDecisionAt()).toBeUndefined();
  });

  it('of rejected content ends with status 4 and gives the draft back', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    const draft = (await wechatDraft(test, token, { content: '<p>违禁品</p>' })).body;
    const { publish_id } = await caller(test, token)('freepublish/submit', draft);
    expect(await caller(test, token)('draft/get', draft)).toMatchObject({ errcode: 40007 });
    test.clock.advance(20 * SECOND);
    const seen = await caller(test, token)('freepublish/get', { publish_id });
    expect(seen).toEqual({ publish_id, publish_status: 4, fail_idx: [1] });
    expect(await caller(test, token)('draft/get', draft)).toHaveProperty('news_item');
    expect(test.sandbox.inspect.wechat().articles).toEqual([]);
  });

  it.each([
    { draftLeavesBox: 'submit', whileRunning: 40007 },
    { draftLeavesBox: 'publication', whileRunning: undefined },
  ] as const)('takes the draft out of the box at $draftLeavesBox', async ({ draftLeavesBox, whileRunning }) => {
    await using test = await startSandbox({ settings: { wechat: { draftLeavesBox } } });
    const token = await wechatToken(test);
    const draft = (await wechatDraft(test, token)).body;
    await caller(test, token)('freepublish/submit', draft);
    expect((await caller(test, token)('draft/get', draft))['errcode']).toBe(whileRunning);
    test.clock.advance(20 * SECOND);
    expect((await caller(test, token)('draft/get', draft))['errcode']).toBe(40007);
    expect((await caller(test, token)('freepublish/submit', draft))['errcode']).toBe(40007);
  });

  it('can happen twice where a draft stays in the box while it is reviewed', async () => {
    await using test = await startSandbox({ settings: { wechat: { draftLeavesBox: 'publication' } } });
    const token = await wechatToken(test);
    const draft = (await wechatDraft(test, token)).body;
    await caller(test, token)('freepublish/submit', draft);
    await caller(test, token)('freepublish/submit', draft);
    test.clock.advance(20 * SECOND);
    expect(test.sandbox.inspect.wechat().articles).toHaveLength(2);
  });

  it('is closed to an unverified subscription account, whose drafts are not', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test, unverifiedAccount);
    const draft = await wechatDraft(test, token);
    expect(draft.body['errcode']).toBeUndefined();
    expect(await caller(test, token)('freepublish/submit', draft.body)).toMatchObject({ errcode: 48001 });
    expect(await caller(test, token)('freepublish/batchget', {})).toMatchObject({ errcode: 48001 });
  });

  it('has a daily quota', async () => {
    await using test = await startSandbox({ settings: { wechat: { dailyQuotas: { 'freepublish/submit': 1 } } } });
    const token = await wechatToken(test);
    await caller(test, token)('freepublish/submit', (await wechatDraft(test, token)).body);
    const draft = (await wechatDraft(test, token, { title: '第二篇' })).body;
    expect(await caller(test, token)('freepublish/submit', draft)).toMatchObject({ errcode: 45009 });
    test.clock.advance(DAY);
    const tomorrow = await wechatToken(test);
    expect(await caller(test, tomorrow)('freepublish/submit', draft)).toMatchObject({ errcode: 0 });
  });
});

describe('a WeChat call', () => {
  it.each([
    { query: '', code: 41001 },
    { query: '?access_token=unknown', code: 40001 },
  ])('with "$query" is refused with $code', async ({ query, code }) => {
    await using test = await startSandbox();
    expect(await test.get(`/cgi-bin/draft/count${query}`)).toMatchObject({ status: 200, body: { errcode: code } });
  });

  it('that does not exist answers 40066', async () => {
    await using test = await startSandbox();
    expect((await test.get('/cgi-bin/nothing')).body).toMatchObject({ errcode: 40066 });
  });
});
