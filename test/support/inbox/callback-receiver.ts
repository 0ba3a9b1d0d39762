import { randomBytes } from 'node:crypto';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { createReceiveCallbackHandler } from '../../../functions/receive-callback/receive-callback.ts';
import { createCallbackRegistry } from '../../../shared/adapters/dynamo/callback-registry.ts';
import { createInboxSettingsRepository } from '../../../shared/adapters/dynamo/inbox-settings-repository.ts';
import { createPlatformJobs } from '../../../shared/adapters/dynamo/platform-jobs.ts';
import { createReceipts, createSignatureRecords } from '../../../shared/adapters/dynamo/receipts.ts';
import { createThreadMessages, createThreadRepository } from '../../../shared/adapters/dynamo/thread-repository.ts';
import { createWelcomeRecords, createWelcomeRepository } from '../../../shared/adapters/dynamo/welcome-repository.ts';
import { createSystemRandomness } from '../../../shared/adapters/ids/system-randomness.ts';
import { signatureOf } from '../../../shared/adapters/platforms/sorted-signature.ts';
import { buildHttpEvent, type TestRequest } from '../http/http-event.ts';
import type { TestApi } from '../http/test-api.ts';
import { createRecordingLogger } from '../recording-logger.ts';

export type ReceiverParts = Parameters<typeof createReceiveCallbackHandler>[0];

/** The function as it is deployed, on the table and the parameters of the API. */
export function createReceiver(api: TestApi, parts: Partial<ReceiverParts> = {}) {
  const { table } = api.table;
  const handler = createReceiveCallbackHandler({
    ...api.deps,
    callbacks: createCallbackRegistry({ table }),
    jobs: createPlatformJobs({ table, clock: api.deps.clock }),
    secrets: {
      get: async ({ accountId }) =>
        api.secrets.get(`callback/${accountId}`) ?? Promise.reject(new Error('no parameter')),
    },
    signatures: createSignatureRecords({ table }),
    receipts: createReceipts({ table }),
    threads: createThreadRepository({ table }),
    messages: createThreadMessages({ table }),
    inboxSettings: createInboxSettingsRepository({ table }),
    welcomes: createWelcomeRepository({ table }),
    welcomed: createWelcomeRecords({ table, randomness: createSystemRandomness() }),
    random: { bytes: randomBytes },
    logger: createRecordingLogger(api.logLines),
    metrics: new Metrics({ namespace: 'Test', serviceName: 'test' }),
    ...parts,
  });
  return ({ accountId, ...request }: TestRequest & { readonly accountId: string }) =>
    handler({ ...buildHttpEvent(request), pathParameters: { accountId } });
}

/** What WeChat puts behind the address: `nonce` tells one sending from another. */
export function signedQuery(
  { token, now, nonce }: { readonly token: string; readonly now: number; readonly nonce: string },
  extra: Readonly<Record<string, string>> = {},
): string {
  const timestamp = String(Math.floor(now / 1000));
  const signature = signatureOf([token, timestamp, nonce]);
  return new URLSearchParams({ timestamp, nonce, signature, ...extra }).toString();
}
