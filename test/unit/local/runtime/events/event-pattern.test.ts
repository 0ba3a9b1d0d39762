import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../../../local/runtime/events/event-pattern.ts';

const event = {
  source: 'lianbo',
  'detail-type': 'delivery.published',
  detail: { platform: 'weibo', attempts: 3, tags: ['a', 'b'], nothing: null },
};

describe('an event pattern', () => {
  it.each([
    { name: 'an exact value', pattern: { source: ['other', 'lianbo'] }, matches: true },
    { name: 'no exact value', pattern: { source: ['other'] }, matches: false },
    { name: 'every field', pattern: { source: ['lianbo'], detail: { platform: ['wechat'] } }, matches: false },
    { name: 'an element of a list', pattern: { detail: { tags: ['b'] } }, matches: true },
    { name: 'null', pattern: { detail: { nothing: [null] } }, matches: true },
    { name: 'a prefix', pattern: { 'detail-type': [{ prefix: 'delivery.' }] }, matches: true },
    { name: 'another prefix', pattern: { 'detail-type': [{ prefix: 'post.' }] }, matches: false },
    { name: 'a suffix', pattern: { 'detail-type': [{ suffix: '.published' }] }, matches: true },
    { name: 'any case', pattern: { source: [{ 'equals-ignore-case': 'LianBo' }] }, matches: true },
    { name: 'anything but others', pattern: { source: [{ 'anything-but': ['x', 'y'] }] }, matches: true },
    { name: 'anything but this', pattern: { source: [{ 'anything-but': 'lianbo' }] }, matches: false },
    { name: 'anything but a prefix', pattern: { source: [{ 'anything-but': { prefix: 'lian' } }] }, matches: false },
    { name: 'anything but, when absent', pattern: { detail: { absent: [{ 'anything-but': 'x' }] } }, matches: false },
    { name: 'presence', pattern: { detail: { platform: [{ exists: true }] } }, matches: true },
    { name: 'absence', pattern: { detail: { absent: [{ exists: false }] } }, matches: true },
    { name: 'a presence that is none', pattern: { detail: { absent: [{ exists: true }] } }, matches: false },
    { name: 'a range', pattern: { detail: { attempts: [{ numeric: ['>', 0, '<=', 3] }] } }, matches: true },
    { name: 'another range', pattern: { detail: { attempts: [{ numeric: ['>=', 4] }] } }, matches: false },
    { name: 'a nested field of no object', pattern: { source: { deep: ['x'] } }, matches: false },
  ])('decides on $name', ({ pattern, matches }) => {
    expect(compilePattern(pattern)(event)).toBe(matches);
  });

  it('with an unknown operator is refused at once', () => {
    expect(() => compilePattern({ source: [{ cidr: '10.0.0.0/8' }] })).toThrow('does not know {"cidr"');
  });
});
