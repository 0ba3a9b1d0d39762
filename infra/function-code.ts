import type { Code } from 'aws-cdk-lib/aws-lambda';

/** Folders of `functions/` that become Lambda code. `deliver` is bundled once and used by one function per platform. */
export const functionEntries = [
  'serve-api',
  'authorize',
  'dispatch',
  'deliver',
  'hand-over',
  'run-bulk',
  'wake-chains',
  'sync-links',
  'visit',
  'serve-media',
  'receive-callback',
  'serve-guest',
  'fit-media',
  'take-media',
  'erase-media',
  'serve-wechat',
  'serve-inbox',
  'connect-account',
  'check-tokens',
  'send-webhooks',
  'extend-series',
] as const;

export type FunctionEntry = (typeof functionEntries)[number];

/** Where a function's code comes from: the esbuild bundle, or a placeholder in template tests. */
export type CodeSource = (entry: FunctionEntry) => Code;
