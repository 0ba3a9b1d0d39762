import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../../shared/adapters/platforms/error-rows.ts';
import { codedFailure } from '../../../../shared/adapters/platforms/failures.ts';
import {
  type UnknownCode,
  withUnknownCodesReported,
} from '../../../../shared/adapters/platforms/report-unknown-codes.ts';
import type { PlatformPublisher } from '../../../../shared/ports/platform-publisher.ts';
import { baijiahaoAccount, lookInput, publishInput } from '../../../support/platforms/builders.ts';
import { errorOf } from '../../../support/platforms/leaks.ts';

const table = tableOf([['7', 'bad', '拒绝', 'Refused']]);
const context = { effect: 'once', now: () => 0 } as const;
const input = publishInput({
  account: baijiahaoAccount(),
  variant: { platform: 'weibo', text: '茶' },
  credentials: { appToken: 'PlantedToken' },
});

function watched(error: unknown): { publisher: PlatformPublisher; reported: UnknownCode[] } {
  const reported: UnknownCode[] = [];
  const refuse = async () => Promise.reject(error);
  const publisher: PlatformPublisher = {
    platform: 'baijiahao',
    steps: [
      { name: 'publish', effect: 'once', isNeeded: () => true, run: refuse, look: async () => ({ kind: 'absent' }) },
    ],
    lanePolicy: () => ({ minGapMs: 0, limits: [] }),
    poll: refuse,
    withdraw: refuse,
  };
  return { publisher: withUnknownCodesReported(publisher, (unknown) => reported.push(unknown)), reported };
}

describe('A publisher whose unknown codes are reported', () => {
  const unknown = codedFailure(table, { code: '99', status: 200 }, context);

  it('tells platform, step, code and kind, and passes the error on', async () => {
    const { publisher, reported } = watched(unknown);
    const [step] = publisher.steps;
    expect(await errorOf(step?.run(input) ?? Promise.resolve())).toBe(unknown);
    expect(await errorOf(publisher.poll(lookInput(input)))).toBe(unknown);
    const told = { platform: 'baijiahao', code: '99', kind: 'rejected' };
    expect(reported).toEqual([
      { ...told, step: 'publish' },
      { ...told, step: 'poll' },
    ]);
  });

  it.each([
    { name: 'a code that it knows', error: codedFailure(table, { code: '7', status: 200 }, context) },
    { name: 'a mistake of the program', error: new TypeError('x') },
  ])('tells nothing of $name', async ({ error }) => {
    const { publisher, reported } = watched(error);
    expect(await errorOf(publisher.poll(lookInput(input)))).toBe(error);
    expect(reported).toEqual([]);
  });
});
