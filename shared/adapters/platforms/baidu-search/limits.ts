import type { Limit } from '../platform-facts.ts';

export const baiduPushLimits = {
  batch: { what: 'addresses a call, at most', value: 2_000, unit: 'addresses', confidence: 'O' },
  dailyCeiling: {
    what: 'addresses a day and site, at most',
    value: 100_000,
    unit: 'addresses',
    confidence: 'O',
    note: 'ordinary sites get from a handful to a few thousand; the answer says what remains',
  },
} as const satisfies Record<string, Limit>;
