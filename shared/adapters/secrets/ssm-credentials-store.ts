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
    get: (key) => read(provider, { name: credentialsName(prefix, key), maxAge: credentialsMaxAgeSeconds }),
  };
}

export function createSsmSigningKey({ client, prefix }: ParameterDeps): SigningKey {
  const provider = new SSMProvider({ awsSdkV3Client: client });
  return { get: () => read(provider, { name: signingKeyName(prefix), maxAge: signingKeyMaxAgeSeconds }) };
}

async function read(provider: SSMProvider, wish: { readonly name: string; readonly maxAge: number }): Promise<string> {
  try {
    const value = await provider.get(wish.name, { decrypt: true, maxAge: wish.maxAge });
    if (value !== undefined && value !== '') return value;
  } catch (error) {
    // Powertools wraps what the SDK threw; anything but "not there" is worth another try.
    if (!(error instanceof Error && error.cause instanceof ParameterNotFound)) throw error;
  }
  throw new ConfigError('parameter-missing', `The parameter ${wish.name} does not exist.`);
}
