import { echoOf, postCallback } from '../callback-post.ts';
import type { CancelMoment, SandboxClock } from '../clock.ts';
import type { SandboxEvent } from '../events.ts';
import type { InFlight } from '../in-flight.ts';
import type { Randomness } from '../randomness.ts';
import type { SandboxSettings } from '../settings.ts';
import type { World } from '../world.ts';
import { checkOf, envelopeOf } from './callback-envelope.ts';
import { type CallbackMessage, followerActed, massFinished, publishFinished } from './callback-messages.ts';
import type { CallbackTry, WechatCallback } from './callback-state.ts';
import type { WechatAccount } from './state.ts';

export interface CallbackSender {
  /** Sends what these events have given reason to, each at its moment. */
  watch(events: readonly SandboxEvent[]): void;
  /** After a replay: what is still to come. */
  watchOpen(): void;
  /** Takes an address as the console does, if it answers the echo; otherwise tells what speaks against it. */
  set(appId: string, callback: WechatCallback): Promise<string | undefined>;
  cancelAll(): void;
}

export interface CallbackSenderDeps {
  readonly clock: SandboxClock;
  readonly world: World;
  readonly random: Randomness;
  readonly inFlight: InFlight;
  readonly settings: () => SandboxSettings;
  readonly commit: (events: readonly SandboxEvent[]) => void;
}

const pauseMs = 5_000;
const repetitions = 3;

interface Due {
  readonly appId: string;
  readonly at: number;
  readonly message: () => CallbackMessage | undefined;
}

/** The platform's side of a callback: signed, in the account's mode, five seconds for an answer, three repetitions. */
export function createCallbackSender(deps: CallbackSenderDeps): CallbackSender {
  const { clock, world } = deps;
  const moments = new Set<CancelMoment>();
  const timeoutMs = () => deps.settings().wechat.callbackTimeoutMs;

  function at(moment: number, run: () => void): void {
    const cancel = clock.at(moment, () => {
      moments.delete(cancel);
      run();
    });
    moments.add(cancel);
  }

  async function hand(appId: string, message: CallbackMessage, attempt: number): Promise<void> {
    const callback = world.wechat.callbacks.get(appId);
    const account = world.wechat.accounts.get(appId);
    if (callback === undefined || account === undefined) return;
    const end = deps.inFlight.begin();
    try {
      const sender = { callback, appId, now: clock.now(), random: deps.random };
      const { url, body } = envelopeOf(sender, { ...message, to: account.originalId });
      const sending = { body, contentType: 'text/xml', timeoutMs: timeoutMs() };
      const { text: _said, ...answer } = await postCallback(url, sending, isAnswer);
      const tried: CallbackTry = { appId, event: message.event, attempt, at: clock.now(), ...answer };
      deps.commit([{ type: 'wechat.callback-tried', tried }]);
      if (tried.accepted || attempt > repetitions) return;
      const wait = tried.outcome === 'timeout' ? 0 : pauseMs;
      at(clock.now() + wait, () => void hand(appId, message, attempt + 1));
    } finally {
      end();
    }
  }

  function plan(due: Due | undefined): void {
    if (due === undefined) return;
    at(due.at, () => {
      const message = due.message();
      if (message !== undefined) void hand(due.appId, message, 1);
    });
  }

  return {
    watch: (events) => {
      for (const event of events) plan(dueOf(world, event));
    },
    watchOpen: () => {
      for (const job of world.wechat.jobs.values()) {
        if (job.decidesAt > clock.now()) plan(dueOf(world, { type: 'wechat.publish-submitted', job }));
      }
      for (const message of world.wechat.masses.values()) {
        if (message.endsAt > clock.now()) plan(dueOf(world, { type: 'wechat.mass-sent', message }));
      }
    },
    set: async (appId, callback) => {
      if (!world.wechat.accounts.has(appId)) return `No WeChat account has the AppID ${appId}.`;
      const { url, echo } = checkOf({ callback, appId, now: clock.now(), random: deps.random });
      if ((await echoOf(url, timeoutMs())) !== echo) return 'The address did not answer the echo.';
      deps.commit([{ type: 'wechat.callback-set', appId, callback }]);
      return undefined;
    },
    cancelAll: () => {
      for (const cancel of moments) cancel();
      moments.clear();
    },
  };
}

function dueOf({ wechat }: World, event: SandboxEvent): Due | undefined {
  const told = (appId: string, say: (account: WechatAccount) => CallbackMessage | undefined) => () => {
    const account = wechat.accounts.get(appId);
    return account && say(account);
  };
  if (event.type === 'wechat.publish-submitted') {
    const { job } = event;
    return {
      appId: job.appId,
      at: job.decidesAt,
      message: told(job.appId, (account) => publishFinished(account, job)),
    };
  }
  if (event.type === 'wechat.follower-acted') {
    const { acted } = event;
    const scene = acted.ticket === undefined ? undefined : wechat.qrCodes.get(acted.ticket)?.scene;
    return {
      appId: acted.appId,
      at: acted.at,
      message: told(acted.appId, (account) => followerActed(account, acted, scene)),
    };
  }
  if (event.type !== 'wechat.mass-sent') return undefined;
  const { message: sent } = event;
  return { appId: sent.appId, at: sent.endsAt, message: told(sent.appId, (account) => massFinished(account, sent)) };
}

/** `success` and an empty body both mean that nothing is to be said; anything in XML is an answer to the reader. */
const isAnswer = (text: string): boolean => text === 'success' || text === '' || text.startsWith('<xml>');
