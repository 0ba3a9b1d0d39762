import { describe, expect, it } from 'vitest';
import { byteLength, cutToBytes, type MenuItem, type MenuWish, planMenu } from '../../../shared/domain/menu.ts';

const shop: MenuItem = { name: '商城', type: 'view', fields: { url: 'https://shop.yunshan.example/' } };
const news: MenuItem = { name: '介绍', buttons: [{ name: '关于', type: 'news', fields: { value: 'M1' } }] };
const page = (title: string) => ({ title, url: `https://go.yunshan.example/l/${title}` });
const ours = (...titles: string[]): MenuItem => ({
  name: '近期',
  buttons: titles.map((title) => ({ name: title, type: 'view', fields: { url: page(title).url } })),
});
const wish = (titles: readonly string[], formerName?: string): MenuWish => ({
  buttonName: '近期',
  formerName,
  pages: titles.map(page),
});
const open = (...items: MenuItem[]) => ({ isOpen: true, items });

describe('the plan of a menu', () => {
  it('adds our button behind the others, and leaves those as they are', () => {
    expect(planMenu(open(shop), wish(['a']))).toEqual({ kind: 'write', items: [shop, ours('a')] });
    expect(planMenu({ isOpen: false, items: [] }, wish(['a']))).toEqual({ kind: 'write', items: [ours('a')] });
  });

  it('writes our button in its place, under its new name', () => {
    const other = { ...shop, name: '客服' };
    const before = { ...ours('a'), name: '旧名' };
    expect(planMenu(open(shop, before, other), wish(['b', 'a'], '旧名'))).toEqual({
      kind: 'write',
      items: [shop, ours('b', 'a'), other],
    });
  });

  it('writes nothing where nothing changes', () => {
    expect(planMenu(open(shop, ours('a')), wish(['a']))).toEqual({ kind: 'unchanged' });
  });

  it('takes our button away with its last page', () => {
    expect(planMenu(open(shop, ours('a')), wish([]))).toEqual({ kind: 'write', items: [shop] });
  });

  it('shows five pages at most', () => {
    const plan = planMenu(open(), wish(['a', 'b', 'c', 'd', 'e', 'f']));
    expect(plan).toEqual({ kind: 'write', items: [ours('a', 'b', 'c', 'd', 'e')] });
  });

  it.each([
    { name: 'types of the console', seen: open(news, shop), because: 'console-types', names: ['关于'] },
    { name: 'three buttons of others', seen: open(shop, shop, shop), because: 'full' },
    { name: 'been switched off', seen: { isOpen: false, items: [shop] }, because: 'switched-off' },
  ])('is refused where the menu has $name', ({ seen, name: _name, ...why }) => {
    expect(planMenu(seen, wish(['a']))).toEqual({ kind: 'impossible', ...('seen' in why ? {} : why) });
  });
});

it('cuts a title to bytes without breaking a character', () => {
  const cut = cutToBytes('双十一秋茶上新，第一批春茶也到了，快来看一看吧👨‍👩‍👧', 60);
  expect(cut).toBe('双十一秋茶上新，第一批春茶也到了，快来…');
  expect(byteLength(cut)).toBeLessThanOrEqual(60);
  expect(cutToBytes('新茶', 6)).toBe('新茶');
  expect(cutToBytes(`${'a'.repeat(55)}👨‍👩‍👧`, 60)).toBe(`${'a'.repeat(55)}…`);
});
