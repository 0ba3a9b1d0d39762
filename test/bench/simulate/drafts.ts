import type { Otherwise } from '../../../shared/domain/delivery.ts';
import type { DeliveryDraft, PostDraft } from '../../../shared/use-cases/post-draft.ts';
import { syncAccountId } from './brand.ts';
import type { Random } from './random.ts';

/** Who publishes, and after whom. */
type Shape = readonly (readonly [accountId: string, after?: string])[];

const shapes: readonly [Shape, ...Shape[]] = [
  [['weibo1']],
  [['weibo1']],
  [['weibo2']],
  [['weibo1'], ['weibo2']],
  [['wechat1']],
  [['baijiahao1']],
  [['weibo1'], ['wechat1', 'weibo1']],
  [['wechat1'], ['weibo1', 'wechat1'], ['weibo2', 'wechat1']],
  [['weibo1'], ['wechat2', 'weibo1'], ['baijiahao1', 'weibo1']],
  [['weibo2'], ['baijiahao1', 'weibo2'], ['wechat1', 'baijiahao1']],
];

export function drawDraft(random: Random, post: { readonly number: number; readonly dueAt: number }): PostDraft {
  return draftOf(random, post, random.pick(shapes));
}

/** What a sale throws at one account. */
export function drawSaleDraft(random: Random, post: { readonly number: number; readonly dueAt: number }): PostDraft {
  return draftOf(random, post, [['weibo1']]);
}

function draftOf(random: Random, post: { number: number; dueAt: number }, shape: Shape): PostDraft {
  return {
    title: `第${post.number}条`,
    summary: '今天的茶。',
    dueAt: new Date(post.dueAt).toISOString(),
    latenessLimitMinutes: random.pick([10, 60, 60, 60, 180, 1_440]),
    link: { mode: 'page' },
    coverMediaId: 'cover',
    deliveries: shape.map(([accountId, after]) => {
      const words = `第${post.number}条 {{link}}`;
      if (after === undefined) return deliveryOf(accountId, words);
      const otherwise = random.pick<Otherwise>(['hold', 'skip', 'run-without']);
      return { ...deliveryOf(accountId, `${words} ${addressOf(after, otherwise)}`), after, otherwise };
    }),
    priority: 'normal',
    sync: random.chance(0.4) ? [{ accountId: syncAccountId }] : [],
  };
}

/** What goes out without it has words for want of it. */
function addressOf(accountId: string, otherwise: Otherwise): string {
  const name = `${accountId.replace(/\d+$/, '')}.url`;
  return otherwise === 'run-without' ? `{{${name}|}}` : `{{${name}}}`;
}

function deliveryOf(accountId: string, words: string): DeliveryDraft {
  if (accountId.startsWith('weibo')) return { accountId, text: words };
  return { accountId, title: '今天的茶', body: `<p>${words}</p>` };
}
