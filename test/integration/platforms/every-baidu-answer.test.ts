import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createBaiduPushClient } from '../../../shared/adapters/platforms/baidu-search/client.ts';
import { errorOf, everythingAbout } from '../../support/platforms/leaks.ts';
import { baiduAnswers } from '../../support/platforms/published-codes.ts';
import { startSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const caller = { site: 'https://go.yunshan.example', token: 'Yx7Qw3Er9Ty1Ui5O' };
const kinds = { bad: 'rejected', perm: 'human', quota: 'quota' } as const;

const calls = [
  { action: 'push', endpoint: 'urls', effect: 'once' },
  { action: 'push', endpoint: 'urls', effect: 'repeatable' },
  { action: 'update', endpoint: 'update', effect: 'once' },
  { action: 'delete', endpoint: 'del', effect: 'once' },
] as const;

describe.each(baiduAnswers)('The answer $status "$message" of Baidu', ({ status, message, says }) => {
  it.each(calls)(
    'means what it says on $endpoint, where a repetition is $effect',
    async ({ action, endpoint, effect }) => {
      await using test = await startSandbox();
      test.sandbox.faults.add({ platform: 'baidu', endpoint, mode: 'error', code: status, message, times: 1 });
      const client = createBaiduPushClient({ http, baseUrl: test.server.url });
      const push = () => client.push(caller, [`${caller.site}/l/p1`], { action, effect, now: test.clock.now });
      const error = await errorOf(push());
      const failing = effect === 'once' ? 'outcome-unknown' : 'unavailable';
      expect(error).toMatchObject({
        kind: says in kinds ? kinds[says as keyof typeof kinds] : failing,
        text: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
        hint: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
      });
      expect(everythingAbout(error)).not.toContain(caller.token);
      expect(await push()).toMatchObject({ success: 1 });
    },
  );
});
