import { createHash } from 'node:crypto';
import { weiboDate } from '../beijing-time.ts';
import { echoOf, postCallback } from '../callback-post.ts';
import type { CancelMoment } from '../clock.ts';
import type { SandboxEvent } from '../events.ts';
import { digits, randomText } from '../randomness.ts';
import type { CallbackSenderDeps } from '../wechat/callback-sender.ts';
import { textIn } from './fans-service.ts';
import type { FanActed, FansCallback } from './fans-state.ts';

export interface FansSender {
  /** Tells the accounts what these events have given reason to. */
  watch(events: readonly SandboxEvent[]): void;
  /** Takes an address as the account's settings do, if it answers the echo; otherwise tells what speaks against it. */
  set(uid: string, callback: FansCallback): Promise<string | undefined>;
  cancelAll(): void;
}

const pauseMs = 5_000;
const repetitions = 3;

/** Weibo's side of the fans service: signed, five seconds for an answer, three repetitions. */
export function createFansSender(deps: CallbackSenderDeps): FansSender {
  const { clock, world } = deps;
  const moments = new Set<CancelMoment>();
  const timeoutMs = () => deps.settings().weibo.callbackTimeoutMs;

  function at(moment: number, run: () => void): void {
    const cancel = clock.at(moment, () => {
      moments.delete(cancel);
      run();
    });
    moments.add(cancel);
  }

  async function hand(acted: FanActed, attempt: number): Promise<void> {
    const { uid, fanUid, act } = acted;
    const callback = world.weibo.fansCallbacks.get(uid);
    if (callback === undefined) return;
    const end = deps.inFlight.begin();
    try {
      const body = messageOf(acted);
      const sending = { body, contentType: 'application/json', timeoutMs: timeoutMs() };
      const { text, ...answer } = await postCallback(signed(deps, callback).href, sending, isAnswer);
      const now = clock.now();
      const said = answer.accepted ? saidIn(text) : undefined;
      deps.commit([
        { type: 'weibo.fans-callback-tried', tried: { uid, act, attempt, at: now, ...answer } },
        ...(said === undefined
          ? []
          : [{ type: 'weibo.fan-told', message: { uid, fanUid, text: said, sentAt: now, via: 'answer' } } as const]),
      ]);
      if (answer.accepted || attempt > repetitions) return;
      const wait = answer.outcome === 'timeout' ? 0 : pauseMs;
      at(now + wait, () => void hand(acted, attempt + 1));
    } finally {
      end();
    }
  }

  return {
    watch: (events) => {
      for (const event of events) {
        if (event.type === 'weibo.fan-acted') at(event.acted.at, () => void hand(event.acted, 1));
      }
    },
    set: async (uid, callback) => {
      if (!world.weibo.users.has(uid)) return `No Weibo user has the uid ${uid}.`;
      const url = signed(deps, callback);
      const echo = randomText(deps.random, 19, digits);
      url.searchParams.set('echostr', echo);
      if ((await echoOf(url.href, timeoutMs())) !== echo) return 'The address did not answer the echo.';
      deps.commit([{ type: 'weibo.fans-callback-set', uid, callback }]);
      return undefined;
    },
    cancelAll: () => {
      for (const cancel of moments) cancel();
      moments.clear();
    },
  };
}

function signed({ clock, random }: CallbackSenderDeps, { url, appSecret }: FansCallback): URL {
  const address = new URL(url);
  const [timestamp, nonce] = [String(clock.now()), randomText(random, 9, digits)];
  const signature = createHash('sha1').update([appSecret, timestamp, nonce].sort().join('')).digest('hex');
  for (const [name, value] of Object.entries({ signature, timestamp, nonce })) address.searchParams.set(name, value);
  return address;
}

/** An empty body means that nothing is to be said; anything else must be an answer. */
const isAnswer = (text: string): boolean => text === '' || saidIn(text) !== undefined;

function saidIn(answer: string): string | undefined {
  try {
    const { result, type, data } = JSON.parse(answer) as Record<string, unknown>;
    return result === true && type === 'text' && typeof data === 'string' ? textIn(data) : undefined;
  } catch {
    return undefined;
  }
}

/** Ids are numbers on the wire, which is why they are put in by hand. */
function messageOf({ uid, fanUid, act, content = '', at }: FanActed): string {
  const { type, text, data } = wireOf(act, content);
  const rest = JSON.stringify({ type, created_at: weiboDate(at), text, data }).slice(1);
  return `{"receiver_id":${uid},"sender_id":${fanUid},${rest}`;
}

function wireOf(act: FanActed['act'], content: string) {
  switch (act) {
    case 'message':
      return { type: 'text', text: content, data: {} };
    case 'mention':
      return { type: 'mention', text: content, data: { subtype: 'status', key: '5012345678901234' } };
    case 'click':
    case 'scan':
      return { type: 'event', text: '事件', data: { subtype: act, key: content } };
    default:
      return { type: 'event', text: content, data: { subtype: act } };
  }
}
