import { GetParametersCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { ConfigError } from '../../domain/errors.ts';
import type { CallbackSecrets } from '../../ports/callbacks.ts';
import type { CredentialsStore, SigningKey } from '../../ports/stores.ts';
import type { WebhookSecrets } from '../../ports/webhooks.ts';
import { gatherReads } from '../batching/gather-reads.ts';
import { keepFresh } from '../batching/keep-fresh.ts';
import { callbackName, credentialsName, signingKeyName, webhookSecretName } from './parameter-names.ts';

type ParameterDeps = { readonly client: SSMClient; readonly prefix: string };

/** Renewed credentials are seen after this. */
const credentialsMaxAgeMs = 60_000;
const signingKeyMaxAgeMs = 3_600_000;

export function createSsmCredentialsStore({ client, prefix }: ParameterDeps): CredentialsStore {
  const get = readParameters(client, credentialsMaxAgeMs);
  return { get: (key, options) => get(credentialsName(prefix, key), options) };
}

export function createSsmCallbackSecrets({ client, prefix }: ParameterDeps): CallbackSecrets {
  const get = readParameters(client, credentialsMaxAgeMs);
  return { get: (key) => get(callbackName(prefix, key)) };
}

export function createSsmWebhookSecrets({ client, prefix }: ParameterDeps): WebhookSecrets {
  const get = readParameters(client, credentialsMaxAgeMs);
  return { get: (key, options) => get(webhookSecretName(prefix, key), options) };
}

export function createSsmSigningKey({ client, prefix }: ParameterDeps): SigningKey {
  const get = readParameters(client, signingKeyMaxAgeMs);
  return { get: () => get(signingKeyName(prefix)) };
}

/** What one request may ask for. */
const maxNames = 10;
/** A function serves some accounts at a time; more than these would be a leak. */
const maxEntries = 10_000;

/** Accounts that publish at the same time share requests, and deliveries of one account its parameter. */
function readParameters(client: SSMClient, maxAgeMs: number) {
  const gather = gatherReads<string, string>({
    maxKeys: maxNames,
    maxWaitMs: 2,
    nameOf: (name) => name,
    async read(names) {
      const answer = await client.send(new GetParametersCommand({ Names: [...names], WithDecryption: true }));
      return new Map((answer.Parameters ?? []).map(({ Name = '', Value = '' }) => [Name, Value]));
    },
  });
  return keepFresh<string>({
    maxAgeMs,
    maxEntries,
    now: Date.now,
    async read(name) {
      const value = await gather(name);
      if (value !== undefined && value !== '') return value;
      throw new ConfigError('parameter-missing', `The parameter ${name} does not exist.`);
    },
  });
}
