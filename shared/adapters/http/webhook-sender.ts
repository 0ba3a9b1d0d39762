import type { IncomingMessage } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { isoOf } from '../../domain/instants.ts';
import { tryTimeoutMs } from '../../domain/webhook-message.ts';
import type { SignedMessage, WebhookSender } from '../../ports/webhooks.ts';
import { isBlocked, openGuarded } from './guarded-request.ts';
import type { OutboundGuard } from './outbound-guard.ts';

const longestAnswer = 1_024;
/** Of what is read at all: whoever answers more has answered enough. */
const maxBytes = 64 * 1_024;

/** Sends what the Standard Webhooks specification describes, once. A redirect is a refusal: what was signed is for that address. */
export function createWebhookSender(options: {
  readonly guard: OutboundGuard;
  readonly timeoutMs?: number;
  /** Real time, for measuring. */
  readonly clock?: () => number;
}): WebhookSender {
  const { guard, timeoutMs = tryTimeoutMs, clock = () => performance.now() } = options;
  return {
    async send(message, now) {
      const [at, startedAt] = [isoOf(now), clock()];
      const signal = AbortSignal.timeout(timeoutMs);
      const took = () => Math.round(clock() - startedAt);
      const { url, payload: body } = message;
      try {
        const incoming = await openGuarded(guard, {
          url,
          method: 'POST',
          headers: headersOf(message, now),
          body,
          signal,
        });
        const answer = await beginningOf(incoming);
        const status = incoming.statusCode ?? 0;
        return { at, tookMs: took(), status, ...(answer === '' ? {} : { answer }) };
      } catch (error) {
        if (isBlocked(error)) return { at, tookMs: took(), failure: 'address-not-allowed' };
        return { at, tookMs: took(), failure: signal.aborted ? 'timeout' : 'unreachable' };
      }
    },
  };
}

/** The time is that of the try, so that a receiver can refuse what was recorded and is played again by somebody else. */
function headersOf({ messageId, payload, secrets }: SignedMessage, now: number) {
  const sentAt = new Date(now);
  return {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(payload),
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(now / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(messageId, sentAt, payload)).join(' '),
  };
}

async function beginningOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop early closes the connection.
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > maxBytes) break;
  }
  // Without control characters, which have no business in a log.
  return Buffer.concat(chunks)
    .subarray(0, longestAnswer)
    .toString('utf8')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
}
