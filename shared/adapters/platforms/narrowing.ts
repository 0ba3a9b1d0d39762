import type * as z from 'zod';
import type { Account } from '../../domain/account.ts';
import { ConfigError, ConflictError, ContractError } from '../../domain/errors.ts';
import type { DeliveryPlatform, Platform } from '../../domain/platform.ts';
import type { Deliverable } from '../../domain/post.ts';
import type { PublishInput } from '../../ports/platform-publisher.ts';

type On<T extends { platform: string }, P> = Extract<T, { platform: P }>;

/** Callers pair accounts, variants and adapters; a pair that does not fit is a mistake of the program, not of a user. */
export function accountOn<P extends Platform>(account: Account, platform: P): On<Account, P> {
  if (isOn(account, platform)) return account;
  throw new ContractError('account-of-other-platform', `Account ${account.accountId} is not on ${platform}`);
}

export function variantOn<P extends DeliveryPlatform | 'message'>(
  variant: Deliverable,
  platform: P,
): On<Deliverable, P> {
  if (isOn(variant, platform)) return variant;
  throw new ContractError('variant-of-other-platform', `A variant for ${variant.platform} is not for ${platform}`);
}

function isOn<T extends { platform: string }, P>(value: T, platform: P): value is On<T, P> {
  return value.platform === platform;
}

export function credentialsOf<T>(
  { account, credentials }: Pick<PublishInput, 'account' | 'credentials'>,
  schema: z.ZodType<T>,
): T {
  const parsed = schema.safeParse(credentials);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    'credentials-invalid',
    `The credentials of account ${account.accountId} are not those of ${account.platform}`,
  );
}

/** What an earlier step must have left behind. */
export function checkpointValue({ checkpoint, deliveryId }: PublishInput, name: string): string {
  const value = checkpoint[name];
  if (value !== undefined) return value;
  throw new ConflictError('checkpoint-incomplete', `Delivery ${deliveryId} has no ${name} in its checkpoint`);
}
