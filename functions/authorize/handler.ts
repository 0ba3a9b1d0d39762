import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createTokenRepository } from '../../shared/adapters/dynamo/token-repository.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import type { People } from '../../shared/ports/people.ts';
import { createAuthorizeHandler } from './authorize.ts';
import { authorizeEnvSchema } from './env.ts';

const env = parseEnv(authorizeEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });

/** What it takes to verify what an identity provider has signed is loaded only where there is one. */
async function loadPeople(): Promise<People | undefined> {
  if (env.SIGN_IN === null) return undefined;
  const { createOidcPeople } = await import('../../shared/adapters/people/oidc-people.ts');
  const { createOutboundGuard } = await import('../../shared/adapters/http/outbound-guard.ts');
  return createOidcPeople(env.SIGN_IN, { guard: createOutboundGuard({ allowLoopback: env.ALLOW_LOOPBACK }) });
}

export const handler = createAuthorizeHandler({
  tokens: createTokenRepository({ table }),
  people: await loadPeople(),
  clock: createSystemClock(),
  logger: createLogger(),
  patience: (ms) => sleep(ms, undefined, { ref: false }),
});
