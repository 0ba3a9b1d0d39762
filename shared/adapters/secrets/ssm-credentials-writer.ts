import { PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { CredentialsWriter } from '../../ports/stores.ts';
import { credentialsName } from './parameter-names.ts';

export function createSsmCredentialsWriter(deps: {
  readonly client: SSMClient;
  readonly prefix: string;
}): CredentialsWriter {
  return {
    async put(key, value) {
      const Name = credentialsName(deps.prefix, key);
      try {
        await deps.client.send(new PutParameterCommand({ Name, Value: value, Type: 'SecureString', Overwrite: true }));
      } catch (error) {
        throw withoutValue(error, Name);
      }
    },
  };
}

/** The store's own message may quote the value, so only the kind of the error goes on. */
function withoutValue(error: unknown, parameter: string): Error {
  const kind = error instanceof Error ? error.name : 'unknown';
  const clean = new Error(`The parameter ${parameter} could not be stored: ${kind}.`);
  clean.name = kind;
  return clean;
}
