import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsByPage, madePages } from '../../../docs/platforms/pages.ts';
import { confidences } from '../../../shared/domain/confidence.ts';

const folder = new URL('../../../docs/platforms/', import.meta.url);

describe('The pages about the platforms', () => {
  it.each([...madePages])('%s says what the constants say; if not, run `npm run docs:platforms`', (file, text) => {
    expect(readFileSync(new URL(file, folder), 'utf8')).toBe(text);
  });

  it.each(Object.entries(factsByPage))(
    '%s knows where each of its error codes comes from, and of no others',
    (_file, { errors }) => {
      const { most: _most, ...others } = errors.sources;
      const named = Object.values(others).flat();
      const missing = named.flatMap((codes) => codes.split('..')).filter((code) => !errors.table.has(code));
      expect(missing).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
      expect(Object.keys(others).every((name) => confidences.some((confidence) => confidence === name))).toBe(true);
    },
  );
});
