import { randomBytes } from 'node:crypto';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { createApiClient } from '../../../../local/api-client.ts';
import { signatureOf } from '../../../../shared/adapters/platforms/sorted-signature.ts';
import { encrypt } from '../../../../shared/adapters/platforms/wechat/callback-crypto.ts';
import { registerCaseBrand } from '../../crash/case-brand.ts';
import { type BenchStack, startBenchStack, withoutQuotas } from '../bench-stack.ts';

const token = 'BenchToken01';
const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const appId = 'wx0000000000000001';

export type CallbackWorld = {
  readonly stack: BenchStack;
  /** One message of one person, encrypted and signed anew each time it is sent. */
  readonly send: (number: number) => Promise<{ readonly status: number; readonly isAnswer: boolean }>;
  /** Messages and answers that are kept. */
  readonly kept: () => Promise<{ readonly messages: number; readonly answers: number }>;
};

/** The local stack with one WeChat account to which people write, and a rule that answers each of them at once. */
export async function startCallbackWorld(): Promise<CallbackWorld> {
  const startAt = Date.now();
  const stack = await startBenchStack({
    clock: { mode: 'jumping', startAt, endAt: startAt },
    seed: { weiboApps: [], weiboUsers: [], wechatAccounts: [], baiduSites: [], baijiahaoAuthors: [] },
    settings: withoutQuotas,
  });
  const adminToken = await stack.bootstrap();
  const api = createApiClient({ url: stack.runtime.apiUrl, token: adminToken });
  const brand = await registerCaseBrand(api, stack.sandbox, { number: 1, platforms: ['wechat'] });
  const put = putter(stack, adminToken);
  await put(`${brand.home}/accounts/${brand.wechat}/callback`, { token, encodingAesKey });
  await put(`${brand.home}/inbox/settings`, { rules: [{ name: 'all', answer: { zh: '收到。' } }] });
  const address = `${stack.runtime.apiUrl}/callback/wechat/${brand.wechat}`;
  return {
    stack,
    send: (number) => send(address, number, stack.clock.now()),
    kept: () => keptIn(stack),
  };
}

const putter = (stack: BenchStack, adminToken: string) => async (path: string, content: object) => {
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' };
  const url = `${stack.runtime.apiUrl}${path}`;
  const { status } = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(content) });
  if (status !== 200) throw new Error(`${path} was answered ${status}.`);
};

async function send(address: string, number: number, now: number) {
  const from = `o${String(number).padStart(27, '0')}`;
  const message = [
    `<xml><ToUserName>gh_bench</ToUserName><FromUserName>${from}</FromUserName>`,
    `<CreateTime>${Math.floor(now / 1_000)}</CreateTime><MsgType>text</MsgType>`,
    `<Content><![CDATA[第${number}句]]></Content><MsgId>${10_000_000 + number}</MsgId></xml>`,
  ].join('');
  const sealed = encrypt(message, { encodingAesKey, appId, random: randomBytes(16) });
  const [timestamp, nonce] = [String(Math.floor(now / 1_000)), randomBytes(6).toString('hex')];
  const query = new URLSearchParams({
    timestamp,
    nonce,
    signature: signatureOf([token, timestamp, nonce]),
    encrypt_type: 'aes',
    msg_signature: signatureOf([token, timestamp, nonce, sealed]),
  });
  const body = `<xml><Encrypt>${sealed}</Encrypt></xml>`;
  const response = await fetch(`${address}?${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/xml' },
  });
  return { status: response.status, isAnswer: (await response.text()).startsWith('<xml><Encrypt>') };
}

async function keptIn({ dynamo: client, tableName: TableName }: BenchStack) {
  let [messages, answers] = [0, 0];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    const said = Items.filter(({ pk, sk }) => pk?.S?.startsWith('THREAD#') && sk?.S?.startsWith('MESSAGE#'));
    answers += said.filter(({ direction }) => direction?.S === 'out').length;
    messages += said.filter(({ direction }) => direction?.S === 'in').length;
  }
  return { messages, answers };
}
