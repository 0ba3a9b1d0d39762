/**
 * Limits for every SDK client: a call that hangs must fail long before the function's own time-out. Three tries, because
 * every write is conditional or harmless to repeat.
 */
export const sdkDefaults = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const;
