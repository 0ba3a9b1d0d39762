import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startSandbox } from '../support/sandbox/running-sandbox.ts';

const site = 'https://go.yunshan.example';
const support = new URL('../support/peers/', import.meta.url).pathname;

/** The client's host is written into it, so it is led to the sandbox from outside; its code and its request are as they are. */
async function push(urls: readonly string[], settings: { readonly token: string; readonly sandboxUrl: string }) {
  const folder = await mkdtemp(join(tmpdir(), 'lianbo-hexo-'));
  try {
    await writeFile(join(folder, 'baidu_urls.txt'), urls.join('\n'));
    const env = {
      NODE_OPTIONS: `--require ${join(support, 'lead-host.cjs')}`,
      LEAD_HOST: 'data.zz.baidu.com',
      LEAD_TO: settings.sandboxUrl,
    };
    const args = [join(support, 'push-with-hexo.cjs'), folder, site, settings.token];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, env, timeout: 30_000 });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('a blog’s link submitter pushes to the sandbox and understands its answers', async () => {
  await using test = await startSandbox();
  const sandboxUrl = test.server.url;
  const urls = [`${site}/l/one`, `${site}/l/two`, 'https://elsewhere.example/x'];
  expect(await push(urls, { token: 'Yx7Qw3Er9Ty1Ui5O', sandboxUrl })).toEqual({
    success: 2,
    remain: 3_000 - 2,
    not_same_site: ['https://elsewhere.example/x'],
  });
  expect(await push(urls, { token: 'wrong', sandboxUrl })).toMatchObject({ error: 401 });
  expect(test.sandbox.inspect.calls().map(({ endpoint, accepted }) => [endpoint, accepted])).toEqual([
    ['urls', true],
    ['urls', false],
  ]);
});
