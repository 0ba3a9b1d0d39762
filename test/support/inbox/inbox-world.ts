import { createServeInboxHandler } from '../../../functions/serve-inbox/serve-inbox.ts';
import { createInboxSettingsRepository } from '../../../shared/adapters/dynamo/inbox-settings-repository.ts';
import { createOutgoingMessages } from '../../../shared/adapters/dynamo/outgoing-messages.ts';
import { createErasures, createThreadEraser } from '../../../shared/adapters/dynamo/thread-eraser.ts';
import { createThreadMessages, createThreadRepository } from '../../../shared/adapters/dynamo/thread-repository.ts';
import { createWelcomeRecords, createWelcomeRepository } from '../../../shared/adapters/dynamo/welcome-repository.ts';
import { createSystemRandomness } from '../../../shared/adapters/ids/system-randomness.ts';
import { messageChecks } from '../../../shared/adapters/platforms/message-checks.ts';
import { assertKept } from '../http/contract-conformance.ts';
import { buildHttpEvent, type TestRequest, testContext } from '../http/http-event.ts';
import { eveningBefore, registerTestBrand, type TestBrand } from '../http/singles-day-brand.ts';
import { admin, startTestApi, type TestAnswer, type TestApi } from '../http/test-api.ts';
import { createRecordingLogger } from '../recording-logger.ts';
import { createReceiver, type ReceiverParts, signedQuery } from './callback-receiver.ts';

export const callbackToken = 'YunshanToken01';
export const person = `o${'A'.repeat(27)}`;

export type InboxWorld = {
  readonly api: TestApi;
  readonly brand: TestBrand;
  /** The API of the inbox. */
  readonly call: (request: TestRequest) => Promise<TestAnswer>;
  /** What WeChat sends, in plain text; each time with a nonce of its own unless one is given. */
  readonly tell: (fields: string, options?: Telling) => Promise<{ readonly statusCode: number; readonly body: string }>;
};
type Telling = { readonly nonce?: string; readonly parts?: Partial<ReceiverParts>; readonly now?: number };

const escaped = (value: string): string => `<![CDATA[${value}]]>`;

let lastMessageId = 23_456_789_012_345_678n;

/** Fields of a text message; a new one each time unless its id is given. */
export function textFields(
  text: string,
  given: { readonly at: number; readonly from?: string; readonly messageId?: string },
): string {
  lastMessageId += 1n;
  return `${headFields(given)}<MsgType>${escaped('text')}</MsgType><Content>${escaped(text)}</Content><MsgId>${given.messageId ?? lastMessageId}</MsgId>`;
}

export function eventFields(
  event: string,
  given: { readonly at: number; readonly from?: string; readonly key?: string },
): string {
  const key = `<EventKey>${escaped(given.key ?? '')}</EventKey>`;
  return `${headFields(given)}<MsgType>${escaped('event')}</MsgType><Event>${escaped(event)}</Event>${key}`;
}

const headFields = ({ at, from = person }: { readonly at: number; readonly from?: string }): string =>
  `<ToUserName>${escaped('gh_yunshan')}</ToUserName><FromUserName>${escaped(from)}</FromUserName><CreateTime>${Math.floor(at / 1000)}</CreateTime>`;

/** A brand whose verified WeChat account has a callback in plain text, and what serves its inbox. */
export async function startInboxWorld(): Promise<InboxWorld> {
  const api = await startTestApi(eveningBefore);
  const brand = await registerTestBrand(api);
  const account = `${brand.path}/accounts/${brand.wechat}`;
  await api.call({ method: 'PATCH', path: account, body: { verified: true } });
  await api.call({ method: 'PUT', path: `${account}/callback`, body: { token: callbackToken } });
  const { table } = api.table;
  const serve = createServeInboxHandler({
    ...api.deps,
    threads: createThreadRepository({ table }),
    messages: createThreadMessages({ table }),
    outgoing: createOutgoingMessages({ table }),
    inboxSettings: createInboxSettingsRepository({ table }),
    messageChecks,
    threadEraser: createThreadEraser({ table }),
    erasures: createErasures({ table }),
    welcomes: createWelcomeRepository({ table }),
    welcomed: createWelcomeRecords({ table, randomness: createSystemRandomness() }),
    logger: createRecordingLogger(api.logLines),
  });
  let sendings = 0;
  return {
    api,
    brand,
    async call(request) {
      const answer = await serve(buildHttpEvent({ caller: admin, ...request }), testContext);
      const text = String(answer.body);
      const headers = (answer.headers ?? {}) as Record<string, string>; // the stack sets strings only
      const told = { status: answer.statusCode ?? 0, headers, text, body: JSON.parse(text) };
      assertKept(request, told);
      return told;
    },
    tell(fields, { nonce, parts = {}, now = api.now } = {}) {
      sendings += 1;
      const query = signedQuery({ token: callbackToken, now, nonce: nonce ?? `n${sendings}` });
      const request = { method: 'POST', path: `/callback?${query}`, body: `<xml>${fields}</xml>` };
      return createReceiver(api, parts)({ ...request, accountId: brand.wechat });
    },
  };
}
