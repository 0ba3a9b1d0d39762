import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedDigest, expectedMenu } from '../../../../examples/singles-day/expectations.ts';
import { clicksOf, visitsOf } from '../../../../examples/singles-day/readers.ts';
import { posts } from '../../../../examples/singles-day/week.ts';
import { postColumns } from '../../../../local/demo/post-table.ts';
import { fencedBlocks } from '../../../support/readme/fenced-blocks.ts';

const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
const printed = fencedBlocks(readme).find(({ text }) => text.startsWith(`${postColumns[0]} `))?.text ?? '';
const [header = '', ...lines] = printed.split('\n');
const cellsOf = (line: string) => line.split(/ {2,}/);
const rowOf = (key: string) => cellsOf(lines.find((line) => line.startsWith(`${key} `)) ?? '');

describe('what the README says that the demo prints', () => {
  it('has its columns, and a row for every post and the digest', () => {
    expect(cellsOf(header)).toEqual(postColumns);
    const keys = lines.slice(0, lines.indexOf('')).map((line) => cellsOf(line)[0]);
    expect(keys.toSorted()).toEqual([...posts.map(({ key }) => key), '(the digest)'].toSorted());
  });

  it.each(posts)('has the clicks and carriers of $key', (post) => {
    const cells = rowOf(post.key);
    if (cells.length < postColumns.length) {
      expect(clicksOf(visitsOf(post))).toBe(0);
      return;
    }
    const at = (name: (typeof postColumns)[number]) => cells[postColumns.indexOf(name)] ?? '';
    expect(at('clicks')).toBe(String(clicksOf(visitsOf(post))));
    expect(/^no\. \d$/.test(at('menu'))).toBe(expectedMenu(posts).includes(post));
    expect(at('digest') === '11-08').toBe(expectedDigest(posts).includes(post));
    expect(at('weibo') === 'withdrawn').toBe(post.withdrawal !== undefined);
  });

  it('has checks that all passed', () => {
    expect(lines.filter((line) => line.startsWith('✓'))).toHaveLength(5);
    expect(printed).not.toContain('✗');
  });
});
