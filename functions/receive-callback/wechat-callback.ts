import { MetricUnit } from '@aws-lambda-powertools/metrics';
import {
  openCallback,
  type WechatCallbackSecret,
  wechatCallbackSecretSchema,
} from '../../shared/adapters/platforms/wechat/callback.ts';
import { newsIn } from '../../shared/adapters/platforms/wechat/callback-message.ts';
import { incomingIn } from '../../shared/adapters/platforms/wechat/incoming.ts';
import { passiveReply, sealedReply } from '../../shared/adapters/platforms/wechat/passive-reply.ts';
import type { HttpRequest } from '../../shared/lambda/http-request.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { CallbackEntry } from '../../shared/ports/callbacks.ts';
import { hurryPoll } from '../../shared/use-cases/hurry-poll.ts';
import { receiveIncoming } from '../../shared/use-cases/receive-incoming.ts';
import { acknowledged, comeAgain, isFirstUse, refuse, textAnswer } from './answers.ts';
import type { ReceiveCallbackDeps } from './deps.ts';
import { readSecret } from './read-secret.ts';

type Opened = Extract<ReturnType<typeof openCallback>, { kind: 'message' }>;
type Subject = { readonly entry: CallbackEntry; readonly secret: WechatCallbackSecret };

export async function receiveFromWechat(
  deps: ReceiveCallbackDeps,
  entry: CallbackEntry,
  request: HttpRequest,
): Promise<HttpResponse> {
  const { accountId, appId } = entry;
  const secret = await readSecret(deps.secrets, { platform: 'wechat', accountId }, wechatCallbackSecretSchema);
  const opened = openCallback(request, { appId, secret, now: deps.clock.now() });
  switch (opened.kind) {
    case 'echo':
      return textAnswer(200, opened.text);
    case 'refused':
      return refuse(deps, accountId, opened.why);
    case 'message':
      return (await isFirstUse(deps, accountId, request))
        ? hear(deps, { entry, secret }, opened)
        : refuse(deps, accountId, 'replayed');
  }
}

/** What is of no concern is acknowledged, so that it does not come again. */
async function hear(deps: ReceiveCallbackDeps, subject: Subject, { message }: Opened): Promise<HttpResponse> {
  const { accountId } = subject.entry;
  const news = newsIn(message);
  if (news !== undefined) {
    const result = await hurryPoll(deps, { accountId, ...news });
    deps.logger.info('callback heard', { accountId, jobId: news.jobId, status: news.report.status, result });
    return acknowledged;
  }
  const incoming = incomingIn(message);
  if (incoming === undefined) return acknowledged;
  const received = await receiveIncoming(deps, subject.entry, incoming);
  if (received.kind === 'running') return comeAgain;
  const { text } = received.answer;
  const isAnswered = text !== undefined;
  deps.metrics.addMetric('CallbacksReceived', MetricUnit.Count, 1);
  deps.logger.info('message taken in', { accountId, act: incoming.act, isAnswered });
  return isAnswered ? answerWith(deps, subject, { message, text }) : acknowledged;
}

function answerWith(
  deps: ReceiveCallbackDeps,
  { entry, secret }: Subject,
  { message, text }: { readonly message: Opened['message']; readonly text: string },
): HttpResponse {
  const now = deps.clock.now();
  const random = { bytes: deps.random.bytes(16), nonce: deps.ids.random('n') };
  const body = sealedReply(passiveReply({ message, text, now }), { appId: entry.appId, secret, now, random });
  return textAnswer(200, body, 'text/xml; charset=utf-8');
}
