import { PlatformError } from '../../../domain/platform-error.ts';
import type { WithdrawInput, Withdrawn } from '../../../ports/platform-publisher.ts';
import { onlyByHand } from '../by-hand.ts';
import { callOf } from './calling.ts';
import type { BaijiahaoClient } from './client.ts';

/** One code for an article that is withdrawn already and for one that is in recommendations. */
const wrongState = '60001003';

/** Hides the article. What an earlier call has hidden is read from its status, since the refusal does not tell. */
export async function withdrawArticle(client: BaijiahaoClient, input: WithdrawInput): Promise<Withdrawn> {
  const articleId = input.checkpoint['articleId'] ?? input.platformId;
  if (articleId === undefined) throw onlyByHand('id-unknown');
  const call = callOf(input, 'repeatable');
  try {
    await client.withdraw(call, articleId);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.platformCode !== wrongState) throw error;
    const status = await client.status(call, articleId);
    if (status?.status === 'publish') throw inRecommendations(error);
    if (status?.status !== 'withdraw') throw error;
  }
  return {};
}

function inRecommendations({ platformCode }: PlatformError): PlatformError {
  return new PlatformError({
    kind: 'rejected',
    platformCode,
    text: {
      zh: '文章已进入个性化推荐，百家号不允许撤回',
      en: 'The article is in personal recommendations already, and Baijiahao does not give it back',
    },
    hint: {
      zh: '请在百家号后台申请删除，或联系平台客服。',
      en: 'Ask for its removal in the Baijiahao console, or from the platform.',
    },
  });
}
