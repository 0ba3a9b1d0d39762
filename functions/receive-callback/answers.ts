import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { HttpRequest } from '../../shared/lambda/http-request.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { ReceiveCallbackDeps } from './deps.ts';

export function textAnswer(statusCode: number, body: string, contentType = 'text/plain; charset=utf-8'): HttpResponse {
  const headers = { 'content-type': contentType, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
  return { statusCode, headers, body };
}

export const acknowledged = textAnswer(200, 'success');

/** Another worker has it in hand: the repetition gets what that one answers. */
export const comeAgain = textAnswer(503, 'try again');

/** Where the signature does not cover the words, the same one must not bring others. */
export function isFirstUse(
  { ids, signatures, clock }: Pick<ReceiveCallbackDeps, 'ids' | 'signatures' | 'clock'>,
  accountId: string,
  { query, body }: HttpRequest,
): Promise<boolean> {
  const { signature = '', timestamp = '', nonce = '', msg_signature: sealed = '' } = query;
  const request = {
    accountId,
    signature: ids.hash([signature, timestamp, nonce, sealed].join(' ')),
    bodyHash: ids.hash(body),
  };
  return signatures.claim(request, clock.now());
}

export function refuse(
  { metrics, logger }: Pick<ReceiveCallbackDeps, 'metrics' | 'logger'>,
  accountId: string,
  why: string,
): HttpResponse {
  metrics.addMetric('CallbacksRefused', MetricUnit.Count, 1);
  logger.warn('callback refused', { accountId, why });
  return textAnswer(403, 'refused');
}
