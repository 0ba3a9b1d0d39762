import { describe, expect, it } from 'vitest';
import { keepEscapes } from '../../../local/sandbox/wechat/drafts.ts';

describe('escapes in a WeChat body', () => {
  it.each([
    { body: '{"t":"\\u4f60"}', read: '\\u4f60' },
    { body: '{"t":"\\u000a"}', read: '\n' },
    { body: '{"t":"\\\\u4f60"}', read: '\\u4f60' },
    { body: '{"t":"你\\n"}', read: '你\n' },
  ])('reads $body as $read', ({ body, read }) => {
    expect(JSON.parse(keepEscapes(body))).toEqual({ t: read });
  });
});
