import { SSMProvider } from '@aws-lambda-powertools/parameters/ssm';
import { ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import { ConfigError } from '../../domain/errors.ts';
import type { CredentialsStore, SigningKey } from '../../ports/stores.ts';
import { credentialsName, signingKeyName } from './parameter-names.ts';

type ParameterDeps = { readonly client: SSMClient; readonly prefix: string };

/** Renewed credentials are seen after this. */
const credentialsMaxAgeSeconds = 60;
const signingKeyMaxAgeSeconds = 3_600;

export function createSsmCredentialsStore({ client, prefix }: ParameterDeps): CredentialsStore {
  const provider = new SSMProvider({ awsSdkV3Client: client });
  return {
    get: (key, options) => {
      const forceFetch = options?.fresh === true;
      return read(provider, { name: credentialsName(prefix, key), maxAge: credentialsMaxAgeSeconds, forceFetch });
    },
  };
}

export function createSsmSigningKey({ client, prefix }: ParameterDeps): SigningKey {
  const provider = new SSMProvider({ awsSdkV3Client: client });
  return { get: () => read(provider, { name: signingKeyName(prefix), maxAge: signingKeyMaxAgeSeconds }) };
}

type Wish = { readonly name: string; readonly maxAge: number; readonly forceFetch?: boolean };

async function read(provider: SSMProvider, { name, ...freshness }: Wish): Promise<string> {
  try {
    const value = await provider.get(name, { decrypt: true, ...freshness });
    if (value !== undefined && value !== '') return value;
  } catch (error) {
    // Powertools wraps what the SDK threw; anything but "not there" is worth another try.
    if (!(error instanceof Error && error.cause instanceof ParameterNotFound)) throw error;
  }
  throw new ConfigError('parameter-missing', `The parameter ${name} does not exist.`);
}
