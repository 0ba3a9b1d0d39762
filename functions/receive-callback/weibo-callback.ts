import { MetricUnit } from '@aws-lambda-powertools/metrics';
import {
  fansCallbackSecretSchema,
  fansReply,
  incomingOfFans,
  openFansCallback,
} from '../../shared/adapters/platforms/weibo/fans-callback.ts';
import type { HttpRequest } from '../../shared/lambda/http-request.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { CallbackEntry } from '../../shared/ports/callbacks.ts';
import { receiveIncoming } from '../../shared/use-cases/receive-incoming.ts';
import { comeAgain, isFirstUse, refuse, textAnswer } from './answers.ts';
import type { ReceiveCallbackDeps } from './deps.ts';
import { readSecret } from './read-secret.ts';

/** Nothing is said, and nothing is to be sent again. */
const silent = textAnswer(200, '');

export async function receiveFromWeibo(
  deps: ReceiveCallbackDeps,
  entry: CallbackEntry,
  request: HttpRequest,
): Promise<HttpResponse> {
  const { accountId, appId: uid } = entry;
  const { appSecret } = await readSecret(deps.secrets, { platform: 'weibo', accountId }, fansCallbackSecretSchema);
  const opened = openFansCallback(request, { uid, appSecret, now: deps.clock.now() });
  if (opened.kind === 'echo') return textAnswer(200, opened.text);
  if (opened.kind === 'refused') return refuse(deps, accountId, opened.why);
  if (!(await isFirstUse(deps, accountId, request))) return refuse(deps, accountId, 'replayed');
  const incoming = incomingOfFans(opened.message);
  if (incoming === undefined) return silent;
  const received = await receiveIncoming(deps, entry, incoming);
  if (received.kind === 'running') return comeAgain;
  const { text } = received.answer;
  deps.metrics.addMetric('CallbacksReceived', MetricUnit.Count, 1);
  deps.logger.info('message taken in', { accountId, act: incoming.act, isAnswered: text !== undefined });
  if (text === undefined) return silent;
  return textAnswer(200, fansReply(opened.message, text), 'application/json; charset=utf-8');
}
