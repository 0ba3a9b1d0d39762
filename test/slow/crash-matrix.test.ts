import { expect, it } from 'vitest';
import { runMatrix } from '../bench/crash-matrix/run-matrix.ts';

// The whole matrix is `npm run bench -- crash-matrix`; this is the part of it that the most depends on.

it('publishes once whichever request to Weibo or to AWS the worker of a post ends or stalls at', async () => {
  const judged = await runMatrix({
    mode: 'accept',
    only: ['accept/weibo/*/before', 'accept/weibo/*/after', 'accept/weibo/*/withhold'],
    seed: 1,
    onCase: () => undefined,
  });
  expect(judged.length).toBeGreaterThanOrEqual(30);
  expect(judged.filter(({ wrong }) => wrong.length > 0).map(({ verdict, wrong }) => [verdict.name, ...wrong])).toEqual(
    [],
  );
  expect(judged.reduce((sum, { verdict }) => sum + verdict.unknownSettled, 0)).toBeGreaterThan(0);
}, 120_000);

it('pushes a link to Baidu once whichever request the worker ends after, in the push or in its recovery', async () => {
  const judged = await runMatrix({
    mode: 'accept',
    only: ['accept/sync-links/*/after', 'accept/sync-links-arrived/*/after', 'accept/sync-links-absent/*/after'],
    seed: 1,
    onCase: () => undefined,
  });
  expect(judged.length).toBeGreaterThanOrEqual(50);
  expect(judged.filter(({ wrong }) => wrong.length > 0).map(({ verdict, wrong }) => [verdict.name, ...wrong])).toEqual(
    [],
  );
}, 180_000);
