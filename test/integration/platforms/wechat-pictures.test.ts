import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWechatApi } from '../../../shared/adapters/platforms/wechat/api.ts';
import { createWechatClient } from '../../../shared/adapters/platforms/wechat/client.ts';
import { createWechatPictures } from '../../../shared/adapters/platforms/wechat/pictures.ts';
import { createWechatPublisher } from '../../../shared/adapters/platforms/wechat/publisher.ts';
import type { WechatVariant } from '../../../shared/domain/post.ts';
import { picture, publishInput, wechatAccount } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { runSteps, stepNamed } from '../../support/platforms/steps.ts';
import { wechatStores } from '../../support/platforms/wechat-stores.ts';
import { MINUTE } from '../../support/sandbox/manual-clock.ts';
import { pngPicture } from '../../support/sandbox/pictures.ts';
import { startSandbox, type TestSandbox, verifiedAccount } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const [cover, leaf, cup] = ['a', 'b', 'c'].map((letter) => `m${letter.repeat(24)}`) as [string, string, string];

function inputFor(test: TestSandbox, parts: Partial<WechatVariant> = {}) {
  return publishInput({
    account: wechatAccount({ appId: verifiedAccount?.appId ?? '' }),
    variant: {
      platform: 'wechat',
      title: '冬日第一杯高山红茶',
      body: `<p>茶园</p><img src="media:${leaf}"><img src="https://go.yunshan.example/m/${cup}"><img src="media:${leaf}">`,
      coverMediaId: cover,
      ...parts,
    },
    credentials: { appSecret: verifiedAccount?.secret ?? '' },
    ...sandboxParts(test),
    loadMedia: async (mediaId) => ({
      media: picture({ mediaId, contentType: 'image/png', fileName: `${mediaId}.png` }),
      bytes: pngPicture(4, mediaId.codePointAt(1) ?? 1),
    }),
  });
}

const uploadsIn = ({ sandbox }: TestSandbox) =>
  sandbox.inspect.calls().filter(({ endpoint }) => /^(material|media)\//.test(endpoint));

describe('the pictures of a WeChat article', () => {
  it('are brought to WeChat once each, and the body names them by its addresses', async () => {
    await using test = await startSandbox();
    const stores = wechatStores();
    const publisher = createWechatPublisher({ http, baseUrl: test.server.url, ...stores });
    const { outcome } = await runSteps(publisher, inputFor(test));
    expect(outcome.kind).toBe('processing');
    expect(
      uploadsIn(test)
        .map(({ endpoint }) => endpoint)
        .sort(),
    ).toEqual(['material/add_material', 'media/uploadimg', 'media/uploadimg']);
    const content = test.sandbox.inspect.wechat().drafts[0]?.articles[0]?.content ?? '';
    expect(content.match(/<img src="http:\/\/mmbiz\.qpic\.cn\/[^"]+">/g)).toHaveLength(3);
    expect(content).not.toMatch(/media:|\/m\//);
  });

  it('are not brought again by another delivery or another worker', async () => {
    await using test = await startSandbox();
    const stores = wechatStores();
    const publisherOf = () => createWechatPublisher({ http, baseUrl: test.server.url, ...stores });
    await runSteps(publisherOf(), inputFor(test));
    await runSteps(publisherOf(), { ...inputFor(test), deliveryId: 'delivery-2' });
    expect(uploadsIn(test)).toHaveLength(3);
    expect(test.sandbox.inspect.wechat().drafts).toHaveLength(2);
  });

  it('that two deliveries need at the same moment are brought once', async () => {
    await using test = await startSandbox();
    const publisher = createWechatPublisher({ http, baseUrl: test.server.url, ...wechatStores() });
    const { run } = stepNamed(publisher, 'pictures');
    await Promise.all([run(inputFor(test)), run(inputFor(test)), run(inputFor(test))]);
    expect(uploadsIn(test)).toHaveLength(3);
  });

  it('that deliveries in several processes need at the same moment are brought once, in one library', async () => {
    await using test = await startSandbox();
    const stores = wechatStores();
    const workers = Array.from({ length: 5 }, (_, index) => ({
      publisher: createWechatPublisher({ http, baseUrl: test.server.url, ...stores }),
      input: { ...inputFor(test), deliveryId: `delivery-${index}` },
    }));
    test.sandbox.faults.add({ platform: 'wechat', endpoint: 'media/uploadimg', mode: 'delay', delayMs: 300, times: 2 });
    await Promise.all(workers.map(({ publisher, input }) => stepNamed(publisher, 'pictures').run(input)));
    expect(uploadsIn(test)).toHaveLength(3);
  });

  it('that another process has begun to bring and does not finish are brought once its right has ended', async () => {
    await using test = await startSandbox();
    const stores = wechatStores();
    const now = test.clock.now();
    const key = { accountId: 'acc-1', use: 'wechat-material', mediaId: cover };
    await stores.uploads.claim(key, { holder: 'gone', now, until: now + MINUTE });
    const pictures = createWechatPictures({
      client: createWechatClient(createWechatApi({ http, baseUrl: test.server.url })),
      uploads: stores.uploads,
      pause: async () => undefined,
    });
    const wish = { mediaId: cover, use: 'wechat-material' } as const;
    const refusal = await errorOf(pictures.place(inputFor(test), wish));
    expect(refusal).toMatchObject({ kind: 'unavailable', platformCode: 'picture-uploading' });
    expect(uploadsIn(test)).toEqual([]);
    test.clock.advance(MINUTE);
    await pictures.place(inputFor(test), wish);
    expect(uploadsIn(test)).toHaveLength(1);
  });

  it('that got in before a failure stay', async () => {
    await using test = await startSandbox();
    const publisher = createWechatPublisher({ http, baseUrl: test.server.url, ...wechatStores() });
    test.sandbox.faults.add({ platform: 'wechat', endpoint: 'media/uploadimg', mode: 'before', times: 2 });
    expect(await errorOf(stepNamed(publisher, 'pictures').run(inputFor(test)))).toMatchObject({ kind: 'unavailable' });
    await stepNamed(publisher, 'pictures').run(inputFor(test));
    expect(test.sandbox.inspect.calls({ endpoint: 'material/add_material' })).toHaveLength(1);
  });

  it('are brought again when somebody has deleted the material at WeChat', async () => {
    await using test = await startSandbox();
    const stores = wechatStores();
    await stores.uploads.keep(
      { accountId: 'acc-1', use: 'wechat-material', mediaId: cover },
      { value: 'deleted-long-ago', uploadedAt: test.clock.now() - 2 * MINUTE },
    );
    const publisher = createWechatPublisher({ http, baseUrl: test.server.url, ...stores });
    const refusal = await errorOf(runSteps(publisher, inputFor(test)));
    expect(refusal).toMatchObject({ kind: 'unavailable', platformCode: '40007' });
    expect((await runSteps(publisher, inputFor(test))).outcome.kind).toBe('processing');
  });

  it('that WeChat does not know yet are waited for, not brought again', async () => {
    await using test = await startSandbox();
    const stores = wechatStores();
    const key = { accountId: 'acc-1', use: 'wechat-material', mediaId: cover };
    await stores.uploads.keep(key, { value: 'fresh', uploadedAt: test.clock.now() - 1_000 });
    const publisher = createWechatPublisher({ http, baseUrl: test.server.url, ...stores });
    expect(await errorOf(runSteps(publisher, inputFor(test)))).toMatchObject({ kind: 'unavailable' });
    expect((await stores.uploads.find(key))?.value).toBe('fresh');
  });

  it('and an article of which nothing is left is refused instead of sent empty', async () => {
    await using test = await startSandbox();
    const publisher = createWechatPublisher({ http, baseUrl: test.server.url, ...wechatStores() });
    const error = await errorOf(runSteps(publisher, inputFor(test, { body: '<script>x</script>' })));
    expect(error).toMatchObject({ kind: 'rejected', platformCode: 'empty-body' });
    expect(test.sandbox.inspect.calls({ endpoint: 'draft/add' })).toHaveLength(0);
  });
});
