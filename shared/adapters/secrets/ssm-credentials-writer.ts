import { PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { CredentialsWriter } from '../../ports/stores.ts';
import { credentialsName } from './parameter-names.ts';

export function createSsmCredentialsWriter(deps: {
  readonly client: SSMClient;
  readonly prefix: string;
}): CredentialsWriter {
  return {
    async put(key, value) {
      await deps.client.send(
        new PutParameterCommand({
          Name: credentialsName(deps.prefix, key),
          Value: value,
          Type: 'SecureString',
          Overwrite: true,
        }),
      );
    },
  };
}
