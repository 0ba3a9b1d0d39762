import { DeleteParametersCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { CallbackSecretsWriter } from '../../ports/callbacks.ts';
import type { CredentialsWriter } from '../../ports/stores.ts';
import type { WebhookSecretsWriter } from '../../ports/webhooks.ts';
import { callbackName, credentialsName, webhookSecretName, webhookSecretNames } from './parameter-names.ts';

type ParameterDeps = { readonly client: SSMClient; readonly prefix: string };

export function createSsmCredentialsWriter({ client, prefix }: ParameterDeps): CredentialsWriter {
  return { put: (key, value) => write(client, credentialsName(prefix, key), value) };
}

export function createSsmCallbackSecretsWriter({ client, prefix }: ParameterDeps): CallbackSecretsWriter {
  return { put: (key, value) => write(client, callbackName(prefix, key), value) };
}

export function createSsmWebhookSecretsWriter({ client, prefix }: ParameterDeps): WebhookSecretsWriter {
  return {
    put: (key, secret) => write(client, webhookSecretName(prefix, key), secret),
    async erase(webhookId) {
      // What is not there is as good as erased.
      await client.send(new DeleteParametersCommand({ Names: [...webhookSecretNames(prefix, webhookId)] }));
    },
  };
}

async function write(client: SSMClient, Name: string, Value: string): Promise<void> {
  try {
    await client.send(new PutParameterCommand({ Name, Value, Type: 'SecureString', Overwrite: true }));
  } catch (error) {
    throw withoutValue(error, Name);
  }
}

/** The store's own message may quote the value, so only the kind of the error goes on. */
function withoutValue(error: unknown, parameter: string): Error {
  const kind = error instanceof Error ? error.name : 'unknown';
  const clean = new Error(`The parameter ${parameter} could not be stored: ${kind}.`);
  clean.name = kind;
  return clean;
}
