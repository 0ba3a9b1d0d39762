import { beforeAll, expect, it } from 'vitest';
import { createTokenRepository } from '../../shared/adapters/dynamo/token-repository.ts';
import type { ApiToken } from '../../shared/domain/api-token.ts';
import type { TokenRepository } from '../../shared/ports/token-repository.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const at = Date.parse('2026-11-11T12:00:00Z');
const hour = 3_600_000;
const tokenOf = (tokenId: string, day: number, brandId = 'b1'): ApiToken => ({
  tokenId,
  brandId,
  role: 'editor',
  name: '编辑',
  secretHash: 'hash',
  createdAt: `2026-11-0${day}T00:00:00.000Z`,
  version: 1,
});

onEachEngine('the tokens of the API', (table) => {
  let tokens: TokenRepository;
  beforeAll(() => {
    tokens = createTokenRepository({ table: table() });
  });

  it('are kept once under their id', async () => {
    expect(await tokens.get('t1')).toBeUndefined();
    expect(await tokens.createIfAbsent(tokenOf('t1', 1, 'b9'))).toBe('created');
    expect(await tokens.createIfAbsent({ ...tokenOf('t1', 1, 'b9'), role: 'admin' })).toBe('exists');
    expect(await tokens.get('t1')).toEqual(tokenOf('t1', 1, 'b9'));
  });

  it('change once by each version that was read', async () => {
    const before = tokenOf('changing', 1, 'b9');
    await tokens.createIfAbsent(before);
    const after = { ...before, revokedAt: '2026-11-02T00:00:00.000Z', version: 2 };
    expect(await tokens.replace(before, after)).toBe('saved');
    expect(await tokens.replace(before, { ...before, version: 2 })).toBe('conflict');
    expect(await tokens.get('changing')).toEqual(after);
  });

  it('tell their last use, and write it only where the note is too old', async () => {
    await tokens.createIfAbsent(tokenOf('used', 1, 'b9'));
    const note = (moment: number) => tokens.noteUse('used', { at: moment, staleBefore: moment - hour });
    await note(at);
    await note(at + hour / 2);
    expect((await tokens.get('used'))?.lastUsedAt).toBe('2026-11-11T12:00:00.000Z');
    await note(at + 2 * hour);
    expect((await tokens.get('used'))?.lastUsedAt).toBe('2026-11-11T14:00:00.000Z');
  });

  it('do not come to be by being used', async () => {
    await tokens.noteUse('nobody', { at, staleBefore: at });
    expect(await tokens.get('nobody')).toBeUndefined();
  });

  it('are listed by brand, newest first, page by page', async () => {
    for (const day of [2, 1, 3]) await tokens.createIfAbsent(tokenOf(`d${day}`, day));
    await tokens.createIfAbsent(tokenOf('foreign', 4, 'b2'));
    const first = await tokens.listNewest({ brandId: 'b1', limit: 2 });
    const second = await tokens.listNewest({ brandId: 'b1', limit: 2, cursor: first.cursor });
    expect([first, second].map(({ items }) => items.map(({ tokenId }) => tokenId))).toEqual([['d3', 'd2'], ['d1']]);
  });
});
