import { randomBytes } from 'node:crypto';

const secretBytes = 32;

/** A secret in the form of the Standard Webhooks specification. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(secretBytes).toString('base64')}`;
