import * as z from 'zod';
import type { Act, InboxPlatform } from './incoming.ts';

/** For how long, and how often, an account may write to somebody. Without `left` as often as it wants. */
export const replyWindowSchema = z.object({ until: z.number(), left: z.number().int().optional() });
export type ReplyWindow = z.infer<typeof replyWindowSchema>;

/** One for what was said, one for what was done. */
export const replyWindowsSchema = z.object({ said: replyWindowSchema.optional(), done: replyWindowSchema.optional() });
export type ReplyWindows = z.infer<typeof replyWindowsSchema>;

type Opening = { readonly window: keyof ReplyWindows; readonly lastsMs: number; readonly replies?: number };

const second = 1_000;
const hour = 3_600 * second;

const wechatTap: Opening = { window: 'done', lastsMs: 60 * second, replies: 3 };
const weiboDay: Opening = { window: 'said', lastsMs: 48 * hour };

/** What lets an account speak, by the platforms' pages of 2026. What is not listed opens nothing. */
const openings: Readonly<Record<InboxPlatform, Readonly<Partial<Record<Act, Opening>>>>> = {
  wechat: {
    message: { window: 'said', lastsMs: 48 * hour, replies: 5 },
    follow: wechatTap,
    scan: wechatTap,
    click: wechatTap,
  },
  weibo: {
    message: weiboDay,
    follow: weiboDay,
    subscribe: weiboDay,
    scan: weiboDay,
    click: weiboDay,
    mention: { window: 'done', lastsMs: 48 * hour, replies: 1 },
  },
};

/** Whoever leaves wants to hear nothing more; whoever comes back may be written to again. */
const endings: ReadonlySet<Act> = new Set(['unfollow', 'unsubscribe']);

export function windowsAfter(
  windows: ReplyWindows,
  { act, at, platform }: { readonly act: Act; readonly at: number; readonly platform: InboxPlatform },
): ReplyWindows {
  if (endings.has(act)) return {};
  const opening = openings[platform][act];
  if (opening === undefined) return windows;
  const { window, lastsMs, replies } = opening;
  const until = at + lastsMs;
  if (until <= (windows[window]?.until ?? 0)) return windows;
  return { ...windows, [window]: { until, ...(replies === undefined ? {} : { left: replies }) } };
}

const isOpen = (window: ReplyWindow | undefined, now: number): window is ReplyWindow =>
  window !== undefined && window.until > now && window.left !== 0;

/** When the account may write for the last time; undefined while it may not. */
export function answerBy({ said, done }: ReplyWindows, now: number): number | undefined {
  const open = [said, done].filter((window) => isOpen(window, now));
  return open.length === 0 ? undefined : Math.max(...open.map(({ until }) => until));
}

/** The windows with one reply fewer: the platform counts it against each that is open. Undefined while none is. */
export function withReplyTaken(windows: ReplyWindows, now: number): ReplyWindows | undefined {
  if (answerBy(windows, now) === undefined) return undefined;
  const taken = (window: ReplyWindow | undefined) =>
    isOpen(window, now) && window.left !== undefined ? { ...window, left: window.left - 1 } : window;
  const [said, done] = [taken(windows.said), taken(windows.done)];
  return { ...(said && { said }), ...(done && { done }) };
}
