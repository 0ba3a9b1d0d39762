import { expect, it } from 'vitest';
import { CannotRunError } from '../bench/bench.ts';
import { importBench } from '../bench/import.ts';

it('stores every row of a file once', async () => {
  try {
    const { result, misses } = await importBench.run({ rows: '300' }, () => undefined);
    expect(result).toMatchObject({ rows: 300, stored: 300, refused: 0 });
    expect(misses).toEqual([]);
  } catch (error) {
    // Without Java there is no DynamoDB Local.
    expect(error).toBeInstanceOf(CannotRunError);
  }
}, 240_000);
