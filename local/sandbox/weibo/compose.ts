import type { Context } from '../operation.ts';
import { digits, randomText } from '../randomness.ts';
import type { Attempt } from './checks.ts';
import type { WeiboStatus } from './state.ts';
import { replaceLinks } from './text.ts';

/** Sixteen digits that grow with time, as the platform's do; posts and comments share them. */
export function nextId({ now, world, random }: Context): string {
  const idEpoch = Date.UTC(2024, 0, 1);
  const fromClock = 5_000_000_000_000_000 + Math.max(0, now - idEpoch) * 1000 + Number(randomText(random, 3, digits));
  return String(Math.max(fromClock, world.weibo.lastId + 1));
}

export interface ShownText {
  readonly shownText: string;
  readonly links: { url: string; short: string }[];
}

/** As followers see it: every link has become a short one. */
export function showText(text: string, { random }: Context): ShownText {
  const links: ShownText['links'] = [];
  const shownText = replaceLinks(text, (url) => {
    const short = `http://t.cn/A6${randomText(random, 6)}`;
    links.push({ url, short });
    return short;
  });
  return { shownText, links };
}

type Parts = Pick<WeiboStatus, 'pictures' | 'annotations'> & {
  readonly visibleText: string;
  readonly repostOf?: string;
};

export function composeStatus(attempt: Attempt, { visibleText, ...parts }: Parts): WeiboStatus {
  const { text, token, input, context } = attempt;
  return {
    id: nextId(context),
    uid: token.uid,
    appKey: token.appKey,
    text,
    ...showText(visibleText, context),
    ...parts,
    rip: input.parameters.get('rip') ?? '',
    visibleType: input.parameters.get('visible') === '1' ? 1 : 0,
    createdAt: context.now,
    ...moderated(attempt),
  };
}

/** What moderation will do to a text that it has let pass for now. */
function moderated({ text, context }: Attempt): Pick<WeiboStatus, 'reviewedAt' | 'removedAt' | 'removedBy'> {
  const rule = context.settings.weibo.moderation.find(({ word }) => text.includes(word));
  if (rule === undefined) return {};
  const at = context.now + rule.afterSeconds * 1000;
  if (rule.outcome === 'review') return { reviewedAt: at };
  return { removedAt: at, removedBy: 'platform' };
}
