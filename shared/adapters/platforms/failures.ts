import type { Bilingual } from '../../domain/errors.ts';
import { PlatformError, type PlatformErrorKind } from '../../domain/platform-error.ts';
import type { StepEffect } from '../../ports/platform-publisher.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../http/http-client.ts';
import { type HttpFailureReason, HttpTransportError } from '../http/http-transport-error.ts';
import { kindHints } from './error-hints.ts';
import { type ErrorTable, kindOf, retryAtOf } from './error-rows.ts';

/** What a call needs to know about the step that it belongs to. */
export type CallContext = { readonly effect: StepEffect; readonly now: () => number; readonly signal?: AbortSignal };

const transportTexts: Readonly<Record<HttpFailureReason, Bilingual>> = {
  timeout: { zh: '平台在限定时间内没有应答', en: 'The platform did not answer in time' },
  aborted: { zh: '调用在得到应答前被中止', en: 'The call was ended before an answer came' },
  'dns-failure': { zh: '无法解析平台域名', en: "The platform's host name could not be resolved" },
  'connection-refused': { zh: '平台拒绝连接', en: 'The platform refused the connection' },
  'connection-failed': { zh: '无法与平台建立连接', en: 'No connection to the platform could be made' },
  'connection-lost': { zh: '与平台的连接中断，应答不完整', en: 'The connection broke before the answer was complete' },
  'response-too-large': { zh: '平台的应答过大', en: "The platform's answer was too large" },
};

/** Sends, and turns a missing answer into a `PlatformError` that fits what repeating the step would do. */
export async function exchange(
  http: HttpClient,
  request: Omit<HttpRequest, 'signal'>,
  context: CallContext,
): Promise<HttpResponse> {
  try {
    return await http.send({ ...request, ...(context.signal === undefined ? {} : { signal: context.signal }) });
  } catch (error) {
    throw error instanceof HttpTransportError ? transportFailure(error, context.effect) : error;
  }
}

function transportFailure(error: HttpTransportError, effect: StepEffect): PlatformError {
  const kind = error.mayHaveArrived && effect !== 'repeatable' ? 'outcome-unknown' : 'unavailable';
  return new PlatformError({
    kind,
    platformCode: error.reason,
    text: transportTexts[error.reason],
    hint: kindHints[kind],
    cause: error,
  });
}

/** An answer without a body that the platform's schemas know: a gateway's page, an empty or a broken body. */
export function unexpectedAnswer(response: HttpResponse, context: CallContext): PlatformError {
  const { status } = response;
  const kind = kindOfStatus(status, context.effect);
  const retryAt = kind === 'rate-limited' ? context.now() + retryAfterMs(response) : undefined;
  const isSuccess = status >= 200 && status < 300;
  return new PlatformError({
    kind,
    platformCode: isSuccess ? 'unreadable-answer' : `http-${status}`,
    text: isSuccess
      ? { zh: '平台的应答无法识别', en: "The platform's answer could not be read" }
      : { zh: `平台返回了 HTTP ${status}，没有说明原因`, en: `The platform answered HTTP ${status} without a reason` },
    hint: kindHints[kind],
    ...(retryAt === undefined ? {} : { retryAt }),
    details: { status },
  });
}

const requestTimeout = 408;

function kindOfStatus(status: number, effect: StepEffect): PlatformErrorKind {
  if (status === 401) return 'auth';
  if (status === 429) return 'rate-limited';
  const isRefusal = status >= 400 && status < 500 && status !== requestTimeout;
  if (isRefusal) return 'rejected';
  return effect !== 'repeatable' ? 'outcome-unknown' : 'unavailable';
}

function retryAfterMs(response: HttpResponse): number {
  const seconds = Number(response.headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 60_000;
}

export type CodedAnswer = {
  readonly code: string;
  readonly status: number;
  /** Replaces the table's text where the platform's message says more than its code. */
  readonly text?: Bilingual;
  readonly hint?: Bilingual;
};

/** An unknown code is a refusal, unless it came with a server failure on a step that must not be repeated blindly. */
export function codedFailure(table: ErrorTable, answer: CodedAnswer, context: CallContext): PlatformError {
  const row = table.get(answer.code);
  const unknownClass = answer.status >= 500 ? 'doubt' : 'bad';
  const [, errorClass, zh, en, rowHint] = row ?? [
    answer.code,
    unknownClass,
    `平台返回了未知错误码 ${answer.code}`,
    `The platform answered with the unknown code ${answer.code}`,
  ];
  const kind = kindOf(errorClass, context.effect);
  const retryAt = retryAtOf(errorClass, context.now());
  return new PlatformError({
    kind,
    platformCode: answer.code,
    text: answer.text ?? { zh, en },
    hint: answer.hint ?? rowHint ?? kindHints[kind],
    ...(retryAt === undefined ? {} : { retryAt }),
    details: { status: answer.status, isKnownCode: row !== undefined },
  });
}
