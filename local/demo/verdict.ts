import { expectationOf, expectedTotals } from '../../examples/singles-day/expectations.ts';
import { posts } from '../../examples/singles-day/week.ts';
import type { Queued } from './queue-week.ts';
import type { Results } from './results.ts';

const maxLateMsP99 = 1_500;

/** Everything that did not end as the example says it should, as sentences. Empty: all is well. */
export function disagreements(results: Results, queued: Queued): readonly string[] {
  return [...totalsOff(results), ...promisesBroken(results), ...answersOff(queued)];
}

function totalsOff(results: Results): readonly string[] {
  const expected = expectedTotals(posts);
  const names = ['posts', 'deliveries', 'published', 'withdrawn', 'failed', 'refused'] as const;
  const carried = ['wechatArticles', 'baijiahaoArticles', 'baiduUrlsPushed'] as const;
  return [...names, ...carried]
    .filter((name) => results[name] !== expected[name])
    .map((name) => `${name}: ${results[name]} instead of ${expected[name]}`);
}

function promisesBroken(results: Results): readonly string[] {
  const zeros = (['unknown', 'missed', 'duplicates', 'lost'] as const).filter((name) => results[name] !== 0);
  const broken = zeros.map((name) => `${name}: ${results[name]} instead of none`);
  if (results.lateMsP99 > maxLateMsP99) broken.push(`lateMsP99: ${results.lateMsP99} is more than ${maxLateMsP99}`);
  if (results.dispatched * 2 < results.deliveries) broken.push(`dispatched: ${results.dispatched} is less than half`);
  return broken;
}

function answersOff(queued: Queued): readonly string[] {
  return posts.flatMap((post) => {
    const expected = expectationOf(post);
    const answer = queued.answers.find((one) => one.key === post.key);
    if (expected.outcome !== 'refused') {
      return answer?.status === 201
        ? []
        : [`${post.key}: answered ${answer?.status} ${JSON.stringify(answer?.findings)}`];
    }
    const isAsExpected = JSON.stringify(answer?.findings) === JSON.stringify(expected.findings);
    return isAsExpected ? [] : [`${post.key}: refused for ${JSON.stringify(answer?.findings)}`];
  });
}
