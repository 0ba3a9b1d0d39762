import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../support/sandbox/manual-clock.ts';
import { pngPicture } from '../../support/sandbox/pictures.ts';
import type { TestSandbox } from '../../support/sandbox/running-sandbox.ts';
import {
  baiduPushPath,
  baijiahaoArticle,
  shareForm,
  startSandbox,
  wechatDraft,
  wechatToken,
  weiboToken,
} from '../../support/sandbox/running-sandbox.ts';

const sharePath = '/2/statuses/share.json';
let directory = '';
let journalPath = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sandbox-journal-'));
  journalPath = join(directory, 'journal.jsonl');
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function everything({ sandbox }: TestSandbox) {
  const { inspect } = sandbox;
  return [
    inspect.weibo(),
    inspect.wechat(),
    inspect.baidu(),
    inspect.baijiahao(),
    inspect.calls(),
    sandbox.settings.get(),
  ];
}

async function useAll(test: TestSandbox): Promise<void> {
  const picture = new FormData();
  for (const [name, value] of shareForm()) picture.set(name, value);
  picture.set('pic', new Blob([pngPicture()]), 'a.png');
  await test.post(sharePath, picture);
  const token = await wechatToken(test);
  const draft = await wechatDraft(test, token);
  await test.postJson(`/cgi-bin/freepublish/submit?access_token=${token}`, draft.body);
  await test.post(baiduPushPath, 'https://go.yunshan.example/p/1');
  await test.postJson('/builderinner/open/resource/article/publish', baijiahaoArticle());
  test.sandbox.settings.update({ weibo: { postsPerHour: 5 } });
}

describe('the journal', () => {
  it('brings everything back after a restart, pictures and open reviews included', async () => {
    const first = await startSandbox({ journalPath });
    await useAll(first);
    const before = everything(first);
    await first[Symbol.asyncDispose]();
    await using second = await startSandbox({ journalPath, clock: first.clock });
    expect(everything(second)).toEqual(before);
    expect(second.sandbox.inspect.nextDecisionAt()).toBe(second.clock.now() + 20 * SECOND);
    const mediaId = second.sandbox.inspect.weibo().statuses[0]?.pictures[0]?.mediaId;
    expect((await fetch(`${second.server.url}/_sandbox/media/${mediaId}`)).status).toBe(200);
  });

  it('remembers what was said and counted, so that a repeat is still refused', async () => {
    const first = await startSandbox({ journalPath });
    await first.post(sharePath, shareForm());
    await first[Symbol.asyncDispose]();
    await using second = await startSandbox({ journalPath });
    expect((await second.post(sharePath, shareForm())).body).toMatchObject({ error_code: 20019 });
    const limits = await second.get(`/2/account/rate_limit_status.json?access_token=${weiboToken}`);
    expect(limits.body).toMatchObject({ remaining_user_hits: 98 });
  });

  it('does not renew the tokens of its seed at a restart', async () => {
    const first = await startSandbox({ journalPath });
    const [before] = first.sandbox.inspect.weibo().users;
    await first[Symbol.asyncDispose]();
    first.clock.advance(DAY);
    await using second = await startSandbox({ journalPath, clock: first.clock });
    expect(second.sandbox.inspect.weibo().users[0]).toEqual(before);
  });

  it('cuts a torn last line off and writes on after it', async () => {
    const first = await startSandbox({ journalPath });
    await first.post(sharePath, shareForm());
    await first[Symbol.asyncDispose]();
    const whole = readFileSync(journalPath, 'utf8');
    appendFileSync(journalPath, '[{"type":"weibo.shared","status":{"text":"半');
    const second = await startSandbox({ journalPath });
    expect(second.sandbox.inspect.weibo().statuses).toHaveLength(1);
    expect(readFileSync(journalPath, 'utf8')).toBe(whole);
    await second.post(sharePath, shareForm({ status: '第二条 https://go.yunshan.example/l/2 ' }));
    await second[Symbol.asyncDispose]();
    await using third = await startSandbox({ journalPath });
    expect(third.sandbox.inspect.weibo().statuses).toHaveLength(2);
  });

  it('has the line before the answer is sent', async () => {
    await using test = await startSandbox({ journalPath });
    const { body } = await test.post(sharePath, shareForm());
    expect(readFileSync(journalPath, 'utf8')).toContain(String(body['idstr']));
  });

  it('that is damaged elsewhere stops the start and names the line', async () => {
    writeFileSync(journalPath, '[]\nnonsense\n[]\n');
    await expect(startSandbox({ journalPath })).rejects.toThrow('journal.jsonl:2 is damaged');
  });
});
