import type { Platform } from '../../domain/platform.ts';

/** Where each secret lies below the stage's prefix. */
export const credentialsName = (prefix: string, key: { platform: Platform; ownerId: string }): string =>
  `${prefix}/credentials/${key.platform}/${key.ownerId}`;
export const signingKeyName = (prefix: string): string => `${prefix}/signing-key`;
export const callbackName = (prefix: string, key: { platform: Platform; accountId: string }): string =>
  `${prefix}/callbacks/${key.platform}/${key.accountId}`;
const webhookSlots = [0, 1] as const;
export const webhookSecretName = (prefix: string, { webhookId, slot }: { webhookId: string; slot: number }): string =>
  `${prefix}/webhooks/${webhookId}/${slot}`;
export const webhookSecretNames = (prefix: string, webhookId: string): readonly string[] =>
  webhookSlots.map((slot) => webhookSecretName(prefix, { webhookId, slot }));
