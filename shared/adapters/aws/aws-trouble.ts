import { AppError } from '../../domain/errors.ts';

const throttled: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'Throttling',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'TooManyRequestsException',
  'SlowDown',
  'TimeoutError',
]);
const unreachable: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/**
 * AWS itself is short of something or out of order. That passes, and says nothing about what was being worked on. Libraries
 * wrap what the SDK threw, so causes count.
 */
export function isAwsTrouble(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if (each instanceof AppError ? each.retryable : isSdkTrouble(each)) return true;
  }
  return false;
}

function isSdkTrouble(error: Error): boolean {
  if (throttled.has(error.name)) return true;
  if ('$fault' in error && error.$fault === 'server') return true;
  return 'code' in error && unreachable.has(String(error.code));
}
