import { createHash } from 'node:crypto';
import { nextBeijingReset } from '../../../domain/beijing.ts';
import type { Bilingual } from '../../../domain/errors.ts';
import { massQuotas } from '../../../domain/mass-quota.ts';
import { PlatformError } from '../../../domain/platform-error.ts';
import type { JobReport } from '../../../ports/platform-jobs.ts';
import type { LookInput, LookOutcome, PublishInput, StepOutcome } from '../../../ports/platform-publisher.ts';
import { kindHints } from '../error-hints.ts';
import { absent } from '../looking.ts';
import { accountOn, checkpointValue, variantOn } from '../narrowing.ts';
import { massJobId } from './callback-message.ts';
import { callerOf, contextOf } from './calling.ts';
import type { MassStatus, WechatClient } from './client.ts';
import { massRejections } from './mass-rejections.ts';
import { pollDelayMs } from './publish-status.ts';

export function isForFollowers({ variant }: PublishInput): boolean {
  return variantOn(variant, 'wechat').notify === 'followers';
}

/** At most 32 bytes, and the same for every try to send this very draft; WeChat remembers it for a day. */
export function clientMsgIdOf({ deliveryId }: Pick<PublishInput, 'deliveryId'>, draftMediaId: string): string {
  return createHash('sha256').update(`${deliveryId} ${draftMediaId}`).digest('hex').slice(0, 32);
}

const massQuotaCode = '45028';

/**
 * Sends the draft to all followers. A key that WeChat knows already is this delivery's own from an earlier try, and the
 * answer tells what came of it.
 */
export async function sendToFollowers(client: WechatClient, input: PublishInput): Promise<StepOutcome> {
  const draftMediaId = checkpointValue(input, 'draftMediaId');
  const mass = { draftMediaId, clientMsgId: clientMsgIdOf(input, draftMediaId) };
  try {
    const { msgId, msgDataId } = await client.sendToFollowers(callerOf(input), mass, contextOf(input, 'keyed'));
    const values = { msgId, polls: '0', ...(msgDataId === undefined ? {} : { msgDataId }) };
    return { kind: 'processing', values, pollAfterMs: pollDelayMs(0) };
  } catch (error) {
    throw error instanceof PlatformError && error.platformCode === massQuotaCode ? onlyThisOne(error, input) : error;
  }
}

/** Articles that nobody is told of may still go out, so that the account's lane stays open. */
function onlyThisOne({ platformCode, text, hint }: PlatformError, { account, now }: PublishInput): PlatformError {
  const { window } = massQuotas[accountOn(account, 'wechat').kind];
  return new PlatformError({
    kind: 'rate-limited',
    platformCode,
    text,
    hint,
    retryAt: nextBeijingReset(now(), window),
  });
}

/**
 * A draft that has left the box was sent, or a person deleted it: sending it again under its key tells which, and can
 * never send it twice. One that still lies there was not sent.
 */
export async function lookForSending(client: WechatClient, input: LookInput): Promise<LookOutcome> {
  if (!accountOn(input.account, 'wechat').verified) return absent;
  const draftMediaId = checkpointValue(input, 'draftMediaId');
  const isInBox = await client.isInBox(callerOf(input), draftMediaId, contextOf(input, 'repeatable'));
  return isInBox ? absent : { kind: 'present', outcome: { kind: 'done', values: {} } };
}

/** After this many polls without WeChat's own word the message is published without its address. */
const pollsForReport = 2;

/** The address of a mass message, and why it was refused, come only with WeChat's own word. */
export function outcomeOfMass(
  status: MassStatus,
  known: { readonly report: JobReport | undefined; readonly polls: number; readonly msgId: string },
): StepOutcome {
  const { report, polls, msgId } = known;
  const again = {
    kind: 'processing',
    values: { polls: String(polls + 1) },
    pollAfterMs: pollDelayMs(polls + 1),
  } as const;
  switch (status) {
    case 'SENDING':
      return again;
    case 'SEND_SUCCESS': {
      const [url] = report?.urls ?? [];
      if (report === undefined && polls < pollsForReport) return again;
      return { kind: 'published', values: {}, platformId: msgId, ...(url === undefined ? {} : { url }) };
    }
    case 'SEND_FAIL':
      throw refused(report?.status);
    case 'DELETE':
      throw failure('gone', 'mass-deleted', {
        zh: '群发成功后，消息已被删除',
        en: 'The message was sent and later deleted',
      });
  }
}

function refused(reported = ''): PlatformError {
  const code = /err\((\d+)\)/i.exec(reported)?.[1];
  const text = (code === undefined ? undefined : massRejections[code]) ?? {
    zh: '群发失败',
    en: 'The message could not be sent',
  };
  return failure('rejected', code === undefined ? 'mass-send-failed' : `mass-${code}`, text);
}

function failure(kind: 'rejected' | 'gone', platformCode: string, text: Bilingual): PlatformError {
  return new PlatformError({ kind, platformCode, text, hint: kindHints[kind] });
}

export async function pollMass(
  client: WechatClient,
  input: PublishInput,
  reportOf: (jobId: string) => Promise<JobReport | undefined>,
): Promise<StepOutcome> {
  const msgId = checkpointValue(input, 'msgId');
  const status = await client.massStatus(callerOf(input), msgId, contextOf(input, 'repeatable'));
  const polls = Number(input.checkpoint['polls'] ?? 0);
  return outcomeOfMass(status, { report: await reportOf(massJobId(msgId)), polls, msgId });
}
