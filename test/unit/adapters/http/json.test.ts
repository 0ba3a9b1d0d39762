import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../shared/adapters/http/json.ts';

describe('readJson', () => {
  it.each([
    { text: '{"id":5012345678901234}', value: { id: 5012345678901234 } },
    { text: '{"id":9012345678901234567}', value: { id: '9012345678901234567' } },
    { text: '{"deep":[{"id":-9012345678901234567}]}', value: { deep: [{ id: '-9012345678901234567' }] } },
    { text: '{"ratio":0.1234567890123456}', value: { ratio: 0.1234567890123456 } },
    { text: '{"id":"9012345678901234567"}', value: { id: '9012345678901234567' } },
    {
      text: '{"text":"say \\"9012345678901234567\\", 9012345678901234567"}',
      value: { text: 'say "9012345678901234567", 9012345678901234567' },
    },
    { text: '{"large":1000000000000000000e3}', value: { large: 1e21 } },
    { text: '{"id":09012345678901234567}', value: undefined },
    { text: '', value: undefined },
    { text: '{"cut', value: undefined },
    { text: '<html>1234567890123456</html>', value: undefined },
  ])('reads $text', ({ text, value }) => {
    expect(readJson(text)).toEqual(value);
  });
});
