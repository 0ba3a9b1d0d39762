/**
 * Limits for every SDK client: a call that hangs must fail long before the function's own time-out. Three tries, because
 * every write is conditional or harmless to repeat.
 */
export const sdkDefaults = {
  maxAttempts: 3,
  // The chain of a command is put together once instead of with each call.
  cacheMiddleware: true,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const;

/** For files of which a part may take its time. */
export const fileDefaults = {
  ...sdkDefaults,
  requestHandler: { ...sdkDefaults.requestHandler, requestTimeout: 60_000 },
} as const;

/** For a function that holds a platform's answer in its hands: to lose that costs more than to wait. */
export const settlingDefaults = { ...sdkDefaults, maxAttempts: 5 } as const;
