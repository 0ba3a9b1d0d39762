import { describe, expect, it } from 'vitest';
import { isAwsTrouble } from '../../../../shared/adapters/aws/aws-trouble.ts';
import { RefusedError } from '../../../../shared/adapters/aws/repeat-refused.ts';
import { ConfigError } from '../../../../shared/domain/errors.ts';

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });

describe('trouble of AWS itself', () => {
  it.each([
    ['throttling', named('ProvisionedThroughputExceededException', { $fault: 'client' })],
    ['a fault of a service', named('InternalServerError', { $fault: 'server' })],
    ['a request that timed out', named('TimeoutError')],
    ['a connection that broke', named('Error', { code: 'ECONNRESET' })],
    ['entries that were refused to the end', new RefusedError('The bus.', { code: 'x', isFinal: false })],
    ['any of these, wrapped', new Error('wrapped', { cause: named('ThrottlingException') })],
  ])('is %s', (_what, error) => {
    expect(isAwsTrouble(error)).toBe(true);
  });

  it.each([
    ['a denial', named('AccessDeniedException', { $fault: 'client' })],
    ['a mistake in the code', new TypeError('x is undefined')],
    ['a wrong setting', new ConfigError('missing', 'Missing.')],
    ['entries that are wrong themselves', new RefusedError('The bus.', { code: 'x', isFinal: true })],
    ['something that is no error', 'text'],
  ])('is not %s', (_what, error) => {
    expect(isAwsTrouble(error)).toBe(false);
  });
});
