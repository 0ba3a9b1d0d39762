import { describe, expect, it } from 'vitest';
import { createWordLint, wordRules } from '../../../../shared/domain/content-rules/lint-words.ts';
import { emptyTone } from '../../../../shared/domain/tone.ts';
import { faulty, harmless } from '../../../support/content-rules/sentences.ts';

const lint = createWordLint(emptyTone('yunshan'));

describe('The words of a text', () => {
  it.each(faulty)('$code: $text', ({ text, venue = 'manual', field = 'text', code, found }) => {
    const findings = lint(text, { field, venue }).map((one) => ({ code: one.code, found: one.actual }));
    expect(findings).toContainEqual({ code, found });
  });

  it.each(harmless)('nothing: $text', ({ text, venue = 'manual' }) => {
    const findings = lint(text, { field: 'text', venue });
    expect(findings.map(({ code, actual }) => `${code} ${actual}`)).toEqual([]);
  });

  it.each(wordRules.map(({ code }) => code))('%s has a sentence that it is for', (code) => {
    expect(faulty.map((sentence) => sentence.code)).toContain(code);
  });

  it('are enough to judge by', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(60);
    expect(harmless.length).toBeGreaterThanOrEqual(60);
  });
});
