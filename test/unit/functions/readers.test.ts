import { describe, expect, it } from 'vitest';
import { isReader } from '../../../functions/visit/readers.ts';
import { agents, bots } from '../../support/http/user-agents.ts';

const agent = agents.wechat;

describe('a reader', () => {
  it.each(Object.entries(agents))('uses %s', (_, value) => {
    expect(isReader({ method: 'GET', headers: { 'user-agent': value } })).toBe(true);
  });

  it.each(bots)('is not "%s"', (value) => {
    expect(isReader({ method: 'GET', headers: { 'user-agent': value } })).toBe(false);
  });

  it('does not ask for the head alone, and says what it is', () => {
    expect(isReader({ method: 'HEAD', headers: { 'user-agent': agent } })).toBe(false);
    expect(isReader({ method: 'GET', headers: {} })).toBe(false);
  });

  it.each([
    ['sec-purpose', 'prefetch;prerender'],
    ['purpose', 'prefetch'],
    ['x-moz', 'prefetch'],
    ['x-purpose', 'preview'],
  ])('has not come yet while the browser says %s: %s', (name, value) => {
    expect(isReader({ method: 'GET', headers: { 'user-agent': agent, [name]: value } })).toBe(false);
  });
});
