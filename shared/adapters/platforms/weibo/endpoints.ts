import type { Confidence } from '../../../domain/confidence.ts';
import type { StepEffect } from '../../../ports/platform-publisher.ts';
import type { Endpoint } from '../platform-facts.ts';

export type WeiboTier = 'ordinary' | 'commercial';

type Facts = {
  readonly method: Endpoint['method'];
  readonly tiers: readonly WeiboTier[];
  readonly effect: StepEffect;
  readonly confidence: Confidence;
};

const reading = { method: 'GET', effect: 'repeatable', confidence: 'S' } as const;
const writing = { method: 'POST', effect: 'once' } as const;
const ordinary = ['ordinary'] as const;
const commercial = ['commercial'] as const;

/** Everything that is called. Ordinary applications lost `update` and `upload` in 2017; writing a comment has no paid twin. */
const endpoints = {
  'statuses/share': { ...writing, tiers: ordinary, confidence: 'O' },
  'statuses/update': { ...writing, tiers: commercial, confidence: 'O' },
  'statuses/upload': { ...writing, tiers: commercial, confidence: 'O' },
  'statuses/upload_pic': { ...writing, tiers: commercial, effect: 'repeatable', confidence: 'S' },
  'statuses/upload_url_text': { ...writing, tiers: commercial, confidence: 'O' },
  'statuses/repost': { ...writing, tiers: commercial, confidence: 'S' },
  'statuses/destroy': { ...writing, tiers: ['ordinary', 'commercial'], effect: 'keyed', confidence: 'S' },
  'statuses/user_timeline': { ...reading, tiers: ['ordinary', 'commercial'] },
  'statuses/show': { ...reading, tiers: ordinary },
  'statuses/mentions': { ...reading, tiers: ['ordinary', 'commercial'] },
  'statuses/count': { ...reading, tiers: ['ordinary', 'commercial'] },
  'statuses/querymid': { ...reading, tiers: ['ordinary', 'commercial'] },
  'comments/to_me': { ...reading, tiers: ordinary },
  'users/show': { ...reading, tiers: ordinary },
  'account/rate_limit_status': { ...reading, tiers: ordinary },
  'comments/create': { ...writing, tiers: ordinary, confidence: 'O' },
  'comments/reply': { ...writing, tiers: commercial, confidence: 'O' },
  'comments/show': { ...reading, tiers: ordinary },
  /** Of the fans service, on its own host. */
  'messages/reply': { ...writing, tiers: ordinary, confidence: 'O' },
} as const satisfies Record<string, Facts>;

export type WeiboEndpoint = keyof typeof endpoints;

export const weiboTimeoutsMs = { POST: 10_000, GET: 5_000 } as const;

/** The paid twin of an endpoint lies under `/biz`. */
export function weiboPath(tier: WeiboTier, endpoint: WeiboEndpoint): string {
  return tier === 'ordinary' ? `/2/${endpoint}.json` : `/2/${endpoint}/biz.json`;
}

export const weiboEndpoints: readonly Endpoint[] = Object.entries<Facts>(endpoints).flatMap(([name, facts]) =>
  facts.tiers.map((tier) => ({
    method: facts.method,
    // Object.entries forgets that its keys are those of the table.
    path: weiboPath(tier, name as WeiboEndpoint),
    effect: facts.effect,
    timeoutMs: weiboTimeoutsMs[facts.method],
    confidence: facts.confidence,
  })),
);
