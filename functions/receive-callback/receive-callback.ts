import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import {
  type Opened,
  openCallback,
  wechatCallbackSecretSchema,
} from '../../shared/adapters/platforms/wechat/callback.ts';
import { newsIn } from '../../shared/adapters/platforms/wechat/callback-message.ts';
import { ConfigError } from '../../shared/domain/errors.ts';
import { type HttpRequest, readHttpEvent } from '../../shared/lambda/http-request.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { CallbackEntry, CallbackRegistry, CallbackSecrets } from '../../shared/ports/callbacks.ts';
import { type HurryDeps, hurryPoll } from '../../shared/use-cases/hurry-poll.ts';

export type ReceiveCallbackDeps = HurryDeps & {
  readonly callbacks: Pick<CallbackRegistry, 'get'>;
  readonly secrets: CallbackSecrets;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly metrics: Pick<Metrics, 'addMetric' | 'hasStoredMetrics' | 'publishStoredMetrics'>;
};

const accountIdForm = /^a[a-z2-7]{16}$/;

/** Answers a platform that sends what it has to say. An error makes it send again; everything else is said once. */
export function createReceiveCallbackHandler(deps: ReceiveCallbackDeps) {
  return async (event: unknown): Promise<HttpResponse> => {
    const request = readHttpEvent(event);
    const accountId = request.params['accountId'] ?? '';
    try {
      const entry = await entryOf(deps, accountId);
      return entry === undefined ? text(404, 'no such callback') : await receive(deps, entry, request);
    } catch (error) {
      deps.logger.error('callback failed', { accountId, error: error instanceof Error ? error.name : 'unknown' });
      return text(500, 'try again');
    } finally {
      if (deps.metrics.hasStoredMetrics()) deps.metrics.publishStoredMetrics();
    }
  };
}

async function entryOf({ callbacks }: ReceiveCallbackDeps, accountId: string): Promise<CallbackEntry | undefined> {
  return accountIdForm.test(accountId) ? callbacks.get(accountId) : undefined;
}

async function receive(deps: ReceiveCallbackDeps, entry: CallbackEntry, request: HttpRequest): Promise<HttpResponse> {
  const { accountId, appId } = entry;
  const secret = await readSecret(deps.secrets, accountId);
  const opened = openCallback(request, { appId, secret, now: deps.clock.now() });
  switch (opened.kind) {
    case 'echo':
      return text(200, opened.text);
    case 'refused':
      deps.metrics.addMetric('CallbacksRefused', MetricUnit.Count, 1);
      deps.logger.warn('callback refused', { accountId, why: opened.why });
      return text(403, 'refused');
    case 'message':
      return await hear(deps, accountId, opened);
  }
}

async function readSecret(secrets: CallbackSecrets, accountId: string) {
  const parsed = wechatCallbackSecretSchema.safeParse(safeJson(await secrets.get(accountId)));
  if (parsed.success) return parsed.data;
  throw new ConfigError('callback-unusable', 'What the callback is signed with does not have the form that it needs.');
}

function safeJson(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}

/** What is of no concern is acknowledged, so that it does not come again. */
async function hear(
  deps: ReceiveCallbackDeps,
  accountId: string,
  { message }: Extract<Opened, { kind: 'message' }>,
): Promise<HttpResponse> {
  const news = newsIn(message);
  if (news !== undefined) {
    const result = await hurryPoll(deps, { accountId, ...news });
    deps.logger.info('callback heard', { accountId, jobId: news.jobId, status: news.report.status, result });
  }
  return text(200, 'success');
}

function text(statusCode: number, body: string): HttpResponse {
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return { statusCode, headers, body };
}
