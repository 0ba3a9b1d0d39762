import { readHttpEvent } from '../../shared/lambda/http-request.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { CallbackEntry } from '../../shared/ports/callbacks.ts';
import { textAnswer } from './answers.ts';
import type { ReceiveCallbackDeps } from './deps.ts';
import { receiveFromWechat } from './wechat-callback.ts';
import { receiveFromWeibo } from './weibo-callback.ts';

const receivers = { wechat: receiveFromWechat, weibo: receiveFromWeibo } as const;

const accountIdForm = /^a[a-z2-7]{16}$/;

/** Answers a platform that sends what it has to say. An error makes it send again; everything else is said once. */
export function createReceiveCallbackHandler(deps: ReceiveCallbackDeps) {
  return async (event: unknown): Promise<HttpResponse> => {
    const request = readHttpEvent(event);
    const accountId = request.params['accountId'] ?? '';
    try {
      const entry = await entryOf(deps, accountId);
      return entry === undefined
        ? textAnswer(404, 'no such callback')
        : await receivers[entry.platform](deps, entry, request);
    } catch (error) {
      deps.logger.error('callback failed', { accountId, error: error instanceof Error ? error.name : 'unknown' });
      return textAnswer(500, 'try again');
    } finally {
      if (deps.metrics.hasStoredMetrics()) deps.metrics.publishStoredMetrics();
    }
  };
}

async function entryOf({ callbacks }: ReceiveCallbackDeps, accountId: string): Promise<CallbackEntry | undefined> {
  return accountIdForm.test(accountId) ? callbacks.get(accountId) : undefined;
}
