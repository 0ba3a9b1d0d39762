import type { Account } from '../domain/account.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import { hostsOf, isPublicAddress, namesAnotherAuthor } from '../domain/public-host.ts';
import { readDueTime } from './read-due-time.ts';
import type { Resolution } from './resolve-delivery.ts';

/** What a person says about a delivery, as it came through the door. */
export type ResolutionWish =
  | { readonly verdict: 'it-is-there'; readonly url: string }
  | { readonly verdict: 'it-is-not-there' | 'go-on' | 'give-up' }
  | { readonly verdict: 'reopen'; readonly dueAt?: string | undefined; readonly timeZone?: string | undefined };

/** Throws `ValidationError` where the address is not the platform's or the time cannot be meant. */
export function readResolution(
  wish: ResolutionWish,
  around: {
    readonly delivery: Delivery;
    /** Absent where it has been removed since. */
    readonly account: Account | undefined;
    readonly linkDomain: string;
    readonly timeZone: string;
    readonly now: number;
  },
): Resolution {
  switch (wish.verdict) {
    case 'it-is-there':
      return { verdict: wish.verdict, url: ownAddress(around, wish.url) };
    case 'reopen':
      return { verdict: wish.verdict, dueAt: reopenedAt(wish, around) };
    default:
      return { verdict: wish.verdict };
  }
}

function ownAddress(
  around: { readonly delivery: Delivery; readonly account: Account | undefined; readonly linkDomain: string },
  url: string,
): string {
  const { delivery, account, linkDomain } = around;
  const { platform } = delivery;
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.hostname === linkDomain) throw ownLink(url);
  if (address === undefined || !isPublicAddress(platform, address, account)) {
    throw notOnPlatform(hostsOf(platform, account), url);
  }
  if (account !== undefined && namesAnotherAuthor(account, address)) throw byAnotherAuthor(url);
  return url;
}

function notOnPlatform(hosts: readonly string[], url: string): ValidationError {
  const isAnywhere = hosts.length === 0;
  return addressError({
    code: 'not-an-address-of-the-platform',
    limit: isAnywhere ? 'https://…' : hosts.join(', '),
    actual: URL.canParse(url) ? new URL(url).host : url,
    message: {
      zh: '这不是平台上已发布内容的网址。',
      en: 'This is not the address of something published on the platform.',
    },
    hint: {
      zh: `请打开已发布的内容，复制完整网址${isAnywhere ? '' : `，域名应为 ${hosts.join(' 或 ')}`}。`,
      en: `Open what was published and copy its whole address${isAnywhere ? '' : `, which is on ${hosts.join(' or ')}`}.`,
    },
  });
}

function ownLink(url: string): ValidationError {
  return addressError({
    code: 'address-is-the-link',
    actual: url,
    message: {
      zh: '这是我们自己的链接，不是已发布内容的网址。',
      en: 'This is our own link, not the address of what was published.',
    },
    hint: {
      zh: '请打开已发布的内容，从浏览器地址栏复制网址。',
      en: "Open what was published and copy the address from the browser's address bar.",
    },
  });
}

function byAnotherAuthor(url: string): ValidationError {
  return addressError({
    code: 'address-of-another-account',
    actual: url,
    message: { zh: '这是另一个账号发布的内容。', en: 'This was published by another account.' },
    hint: {
      zh: '请在本账号的主页中打开这条内容，再复制网址；也可能选错了账号。',
      en: "Open it from this account's own page and copy that address, or check whether the account is the right one.",
    },
  });
}

function addressError(finding: Omit<Finding, 'field' | 'severity'>): ValidationError {
  return new ValidationError([{ field: 'url', severity: 'error', ...finding }]);
}

/** Without a time it is due at once. */
function reopenedAt(
  { dueAt, timeZone }: { readonly dueAt?: string | undefined; readonly timeZone?: string | undefined },
  around: { readonly timeZone: string; readonly now: number },
): number {
  if (dueAt === undefined) return around.now;
  const reading = readDueTime({ dueAt, timeZone, defaultZone: around.timeZone, now: around.now });
  if ('finding' in reading) throw new ValidationError([reading.finding]);
  return reading.dueTime.at;
}
