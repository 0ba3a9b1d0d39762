import { describe, expect, it } from 'vitest';
import { createServeMediaHandler } from '../../../functions/serve-media/serve-media.ts';
import { derivedId } from '../../../shared/adapters/ids/derived-ids.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import { buildHttpEvent } from '../../support/http/http-event.ts';
import { onePixelPng } from '../../support/http/singles-day-brand.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

const cover = `m${'a'.repeat(24)}`;

function serving(pictures: Readonly<Record<string, Uint8Array>>, method: 'GET' | 'HEAD' = 'GET') {
  const handler = createServeMediaHandler({
    ids: { derive: derivedId },
    logger: createRecordingLogger([]),
    media: {
      load: async (mediaId) => {
        const bytes = pictures[mediaId];
        if (bytes === undefined) throw new NotFoundError('object-missing', 'x');
        return bytes;
      },
    },
  });
  return (path: string, headers: Record<string, string> = {}) => handler(buildHttpEvent({ path, method, headers }));
}

describe('a picture', () => {
  it('comes as it was sent and may be kept for ever', async () => {
    const open = serving({ [cover]: onePixelPng });
    const { statusCode, headers, body, isBase64Encoded } = await open(`/m/${cover}`);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(isBase64Encoded).toBe(true);
    expect(Buffer.from(body, 'base64')).toEqual(onePixelPng);
    const again = await open(`/m/${cover}`, { 'if-none-match': headers['etag'] ?? '' });
    expect(again).toMatchObject({ statusCode: 304, body: '' });
  });

  it('tells its kind where only the head is asked for', async () => {
    const { statusCode, headers, body } = await serving({ [cover]: onePixelPng }, 'HEAD')(`/m/${cover}`);
    expect([statusCode, headers['content-type'], body]).toEqual([200, 'image/png', '']);
  });

  it('that is too large for an answer is shown as it was fitted for its address', async () => {
    const open = serving({ [cover]: Buffer.concat([onePixelPng, Buffer.alloc(4 * 1024 * 1024)]) });
    const { statusCode, headers } = await open(`/m/${cover}`);
    const fitted = String(headers['location']);
    expect(statusCode).toBe(302);
    expect(fitted).toMatch(/^\/m\/m[a-z2-7]{24}$/);
    expect(fitted).not.toBe(`/m/${cover}`);
    expect((await serving({ [fitted.slice('/m/'.length)]: onePixelPng })(fitted)).statusCode).toBe(200);
  });

  it('is not served when the bytes are none', async () => {
    expect((await serving({ [cover]: Buffer.from('<script>alert(1)</script>') })(`/m/${cover}`)).statusCode).toBe(404);
  });

  it.each(['/m/nothing', `/m/${cover}`, `/m/${cover}x`, '/m/..%2fcontent', '/x/y'])(
    'that does not exist, such as %s, is said so in both languages',
    async (path) => {
      const { statusCode, headers, body } = await serving({})(path);
      expect(statusCode).toBe(404);
      expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
      expect(body).toContain('没有这张图片');
      expect(body).toContain('There is no such picture');
    },
  );

  it('that the bucket does not give out right now is said so, without the reason', async () => {
    const broken = createServeMediaHandler({
      ids: { derive: derivedId },
      logger: createRecordingLogger([]),
      media: { load: async () => Promise.reject(new Error('no bucket')) },
    });
    const { statusCode, body } = await broken(buildHttpEvent({ path: `/m/${cover}` }));
    expect(statusCode).toBe(500);
    expect(body).not.toContain('no bucket');
  });
});
