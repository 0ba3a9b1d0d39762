import type { Confidence } from '../../../domain/confidence.ts';
import type { Endpoint } from '../platform-facts.ts';

const timeoutMs = 10_000;

/** A repeated call uses the quota once more, so what became of a lost one is read from what remains. */
const taking = (path: string, confidence: Confidence): Endpoint => ({
  method: 'POST',
  path,
  effect: 'once',
  timeoutMs,
  confidence,
});

/** `update` and `del` are from about 2016 and no longer shown in the console; clients still use them. */
export const baiduPushEndpoints = {
  push: taking('/urls', 'O'),
  update: taking('/update', 'S'),
  delete: taking('/del', 'S'),
} as const;

/** Added to the query for quick inclusion, which a site must be entitled to. */
export const quickInclusion = { type: 'daily' } as const;
