import type { Platform } from '../../domain/platform.ts';

/** Where each secret lies below the stage's prefix. */
export const credentialsName = (prefix: string, key: { platform: Platform; ownerId: string }): string =>
  `${prefix}/credentials/${key.platform}/${key.ownerId}`;
export const signingKeyName = (prefix: string): string => `${prefix}/signing-key`;
export const callbackName = (prefix: string, key: { platform: Platform; accountId: string }): string =>
  `${prefix}/callbacks/${key.platform}/${key.accountId}`;
