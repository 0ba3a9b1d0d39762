import { describe, expect, it } from 'vitest';
import { type Bench, CannotRunError } from '../bench/bench.ts';
import { costOptions } from '../bench/cost.ts';
import { growthOptions } from '../bench/growth.ts';
import { importOptions } from '../bench/import.ts';
import { linksOptions } from '../bench/links.ts';
import { precisionOptions } from '../bench/precision.ts';
import { benches, createProgram } from '../bench/run.ts';
import { spikeOptions } from '../bench/spike.ts';
import { table } from '../bench/tables.ts';
import { readTruth } from '../support/bench/truth.ts';
import { buildDelivery, dueAt } from '../support/builders.ts';

describe('the command line', () => {
  it.each([
    {
      name: 'spike',
      schema: spikeOptions,
      text: ['--posts', '50', '--accounts', '5'],
      read: { posts: 50, accounts: 5, lead: 5 },
    },
    { name: 'precision', schema: precisionOptions, text: ['--minutes', '0.5'], read: { posts: 300, minutes: 0.5 } },
    {
      name: 'growth',
      schema: growthOptions,
      text: ['--sizes', '10,20'],
      read: { sizes: [10, 20], overdue: 50_000, posts: 100 },
    },
    {
      name: 'links',
      schema: linksOptions,
      text: ['--clicks', '50'],
      read: { clicks: 50, faulty: 10_000, connections: 8 },
    },
    { name: 'import', schema: importOptions, text: ['--rows', '500'], read: { rows: 500 } },
    { name: 'cost', schema: costOptions, text: [], read: { posts: 10 } },
  ])('of $name is read, with defaults for what it leaves out', async ({ name, schema, text, read }) => {
    let given: unknown;
    const known = benches.find((bench) => bench.name === name);
    const stub = {
      ...asBench(known),
      run: async (options: unknown) => {
        given = options;
        return nothing;
      },
    };
    await createProgram([stub], silent).parseAsync([name, ...text], { from: 'user' });
    expect(schema.parse(given)).toEqual(read);
  });

  it.each([
    { name: 'spike', given: { posts: '0' } },
    { name: 'spike', given: { lead: '-1' } },
    { name: 'precision', given: { minutes: 'long' } },
    { name: 'growth', given: { sizes: '10,many' } },
  ])('of $name is refused where it makes no sense', async ({ name, given }) => {
    const bench = asBench(benches.find((one) => one.name === name));
    await expect(bench.run(given, () => undefined)).rejects.toThrow(CannotRunError);
  });

  it('prints the result alone, as one object, where that is asked for', async () => {
    const written: string[] = [];
    const run = async () => ({ result: { early: 0, lateMsP50: 3 }, tables: ['a table'], misses: [] });
    const bench: Bench = { name: 'one', description: 'one', configure: () => undefined, run };
    const outlet = { ...silent, write: (text: string) => written.push(text) };
    await createProgram([bench], outlet).parseAsync(['one', '--json'], { from: 'user' });
    expect(written).toEqual(['{"early":0,"lateMsP50":3}']);
  });

  it.each([
    { says: 'all targets met', run: async () => nothing, code: 0 },
    { says: 'a missed target', run: async () => ({ ...nothing, misses: ['too slow'] }), code: 1 },
    { says: 'what it needs is not there', run: () => Promise.reject(new CannotRunError('no Java')), code: 2 },
  ])('ends with $code for: $says', async ({ run, code }) => {
    const codes: number[] = [];
    const outlet = { ...silent, exit: (given: number) => codes.push(given) };
    const bench: Bench = { name: 'one', description: 'one', configure: () => undefined, run };
    await createProgram([bench], outlet).parseAsync(['one', '--json'], { from: 'user' });
    expect(codes).toEqual([code]);
  });
});

const silent = { write: () => undefined, say: () => undefined, exit: () => undefined };
const nothing = { result: {}, tables: [], misses: [] };

function asBench(bench: Bench | undefined): Bench {
  if (bench === undefined) throw new Error('No such bench.');
  return bench;
}

describe('the truth', () => {
  const call = (linkSlug: string, at: number) => ({
    at,
    platform: 'weibo' as const,
    endpoint: 'statuses/share',
    accepted: true,
    subject: { text: `新品 https://go.crowd.example/l/${linkSlug}` },
  });
  const published = (linkSlug: string, due = dueAt) =>
    buildDelivery({ deliveryId: linkSlug, linkSlug, state: 'published', dueAt: due });

  it('counts what is out, how late, and what went out again', () => {
    const truth = readTruth(
      [call('one', dueAt + 20), call('two', dueAt + 5), call('one', dueAt + 90)],
      [published('one'), published('two')],
    );
    expect(truth).toMatchObject({ published: 2, duplicates: 1, lost: 0, lateMs: [5, 20], lastPublishedAt: dueAt + 20 });
  });

  it('calls lost what is not out, and what is out but not settled', () => {
    const open = buildDelivery({ deliveryId: 'open', linkSlug: 'open', state: 'publishing' });
    expect(readTruth([call('open', dueAt)], [open, published('nowhere')])).toMatchObject({ published: 1, lost: 2 });
  });

  it('finds an inversion only where a due time more than a minute later went first within an account', () => {
    const later = published('later', dueAt + 61_000);
    const soon = published('soon', dueAt + 59_000);
    expect(readTruth([call('later', 1), call('one', 2)], [later, published('one')]).inversions).toBe(1);
    expect(readTruth([call('soon', 1), call('one', 2)], [soon, published('one')]).inversions).toBe(0);
    const elsewhere = { ...later, accountId: 'another' };
    expect(readTruth([call('later', 1), call('one', 2)], [elsewhere, published('one')]).inversions).toBe(0);
  });
});

it('shows a table whose numbers line up', () => {
  expect(
    table(
      ['what', 'n'],
      [
        ['one', 1],
        ['hundred', 123.4],
      ],
    ),
  ).toBe('what       n\none        1\nhundred  123');
});
