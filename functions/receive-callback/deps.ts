import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { CallbackRegistry, CallbackSecrets } from '../../shared/ports/callbacks.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { SignatureRecords } from '../../shared/ports/inbox.ts';
import type { HurryDeps } from '../../shared/use-cases/hurry-poll.ts';
import type { ReceiveDeps } from '../../shared/use-cases/receive-incoming.ts';

export type ReceiveCallbackDeps = HurryDeps &
  ReceiveDeps & {
    readonly callbacks: Pick<CallbackRegistry, 'get'>;
    readonly secrets: CallbackSecrets;
    readonly signatures: SignatureRecords;
    readonly ids: Pick<Ids, 'derive' | 'random' | 'hash'>;
    readonly random: { readonly bytes: (count: number) => Uint8Array };
    readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
    readonly metrics: Pick<Metrics, 'addMetric' | 'hasStoredMetrics' | 'publishStoredMetrics'>;
  };
