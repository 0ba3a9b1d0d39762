import { beforeAll, expect, it } from 'vitest';
import { createToneRepository } from '../../shared/adapters/dynamo/tone-repository.ts';
import { emptyTone, type Tone } from '../../shared/domain/tone.ts';
import type { ToneRepository } from '../../shared/ports/repositories.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const first: Tone = {
  ...emptyTone('b1'),
  banned: [{ word: '便宜', severity: 'error', instead: '划算' }],
  version: 1,
};

onEachEngine('the tone list', (table) => {
  let tones: ToneRepository;
  beforeAll(() => {
    tones = createToneRepository({ table: table() });
  });

  it('is empty until it is set, and changes once by each version that was read', async () => {
    const empty = await tones.get('b1');
    expect(empty).toEqual(emptyTone('b1'));
    expect(await tones.replace(empty, first)).toBe('saved');
    expect(await tones.replace(empty, { ...first, banned: [] })).toBe('conflict');
    expect(await tones.get('b1')).toEqual(first);
    expect(await tones.replace(first, { ...first, banned: [], version: 2 })).toBe('saved');
    expect(await tones.replace(first, { ...first, version: 2 })).toBe('conflict');
    expect(await tones.get('b1')).toMatchObject({ banned: [], version: 2 });
    expect(await tones.get('b2')).toEqual(emptyTone('b2'));
  });
});
