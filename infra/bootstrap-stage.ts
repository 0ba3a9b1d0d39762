import { createHash } from 'node:crypto';
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ParameterAlreadyExists, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { parameterPrefix } from './parameters.ts';

export interface BootstrapDeps {
  readonly dynamo: DynamoDBClient;
  readonly ssm: SSMClient;
  readonly stage: string;
  readonly tableName: string;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly now: () => Date;
}

export interface BootstrapResult {
  /** Shown once: the table holds only its hash. */
  readonly adminToken: string;
  readonly signingKey: 'created' | 'already-there';
}

/**
 * Makes what CloudFormation cannot: an admin token, and the key that signs links for guests. Every run makes a new
 * token, so that a lost one can be replaced; the key stays, because links signed with it are out in the world.
 */
export async function bootstrapStage(deps: BootstrapDeps): Promise<BootstrapResult> {
  const signingKey = await ensureSigningKey(deps);
  const adminToken = await createAdminToken(deps);
  return { adminToken, signingKey };
}

async function ensureSigningKey({ ssm, stage, randomBytes }: BootstrapDeps): Promise<BootstrapResult['signingKey']> {
  try {
    await ssm.send(
      new PutParameterCommand({
        Name: `${parameterPrefix(stage)}/signing-key`,
        Type: 'SecureString',
        Value: Buffer.from(randomBytes(32)).toString('base64url'),
        Overwrite: false,
      }),
    );
    return 'created';
  } catch (error) {
    if (error instanceof ParameterAlreadyExists) return 'already-there';
    throw error;
  }
}

async function createAdminToken({ dynamo, tableName, randomBytes, now }: BootstrapDeps): Promise<string> {
  // Hexadecimal, because the token is split at its underscores.
  const tokenId = Buffer.from(randomBytes(8)).toString('hex');
  const secret = Buffer.from(randomBytes(32)).toString('hex');
  const createdAt = now().toISOString();
  const item = {
    pk: `TOKEN#${tokenId}`,
    sk: 'TOKEN',
    // By these the API lists it.
    calendarPk: 'BRAND#*#TOKENS',
    calendarSk: `${createdAt}#${tokenId}`,
    tokenId,
    secretHash: createHash('sha256').update(secret).digest('hex'),
    brandId: '*',
    role: 'admin',
    name: 'bootstrap',
    createdAt,
  };
  await dynamo.send(
    new PutItemCommand({
      TableName: tableName,
      Item: {
        ...Object.fromEntries(Object.entries(item).map(([name, value]) => [name, { S: value }])),
        version: { N: '1' },
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
  return `lb_${tokenId}_${secret}`;
}
