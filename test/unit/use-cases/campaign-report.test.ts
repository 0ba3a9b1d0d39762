import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../shared/domain/campaign.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Post } from '../../../shared/domain/post.ts';
import { type CampaignClicks, reportOn } from '../../../shared/use-cases/campaign-report.ts';

const campaign: Campaign = {
  brandId: 'yunshan',
  campaignId: 'autumn',
  title: '双十一秋茶',
  startsOn: '2026-11-01',
  endsOn: '2026-11-10',
  goal: { metric: 'clicks', target: 200 },
  budgetFen: 10_000,
  hashtags: [],
  version: 1,
  createdAt: '2026-10-01T00:00:00.000Z',
  updatedAt: '2026-10-01T00:00:00.000Z',
  updatedBy: 't1',
};
const post = (postId: string, title: string) => ({ postId, title }) as Post; // the report reads no more of it
const delivery = (deliveryId: string, of: Partial<Delivery>): Delivery =>
  ({ deliveryId, postId: 'p1', accountId: 'a1', platform: 'weibo', state: 'published', ...of }) as Delivery;
const at = (time: string) => Date.parse(time);

const deliveries = [
  delivery('d2', {
    platform: 'wechat',
    accountId: 'a2',
    state: 'failed',
    dueAt: at('2026-11-02T12:00:00Z'),
    problem: { kind: 'rejected', code: '45166', message: 'invalid content' } as Delivery['problem'],
  }),
  delivery('d1', {
    dueAt: at('2026-11-02T10:00:00Z'),
    result: { at: at('2026-11-02T10:00:01Z'), url: 'https://weibo.example/1' } as Delivery['result'],
  }),
  delivery('d3', { postId: 'p2', state: 'needs-person', dueAt: at('2026-11-03T10:00:00Z') }),
];
const clicks: readonly CampaignClicks[] = [
  { day: '2026-11-03', platform: 'weibo', influencer: '', post: 'p1', clicks: 30 },
  { day: '2026-11-02', platform: 'weibo', influencer: 'chaye', post: 'p1', clicks: 20 },
  { day: '2026-11-03', platform: 'page', influencer: '', post: 'p1', clicks: 5 },
  { day: '2026-11-03', platform: 'weibo', influencer: 'shanren', post: 'p2', clicks: 45 },
];
const reportAt = (now: string, changes: Partial<Campaign> = {}) =>
  reportOn({
    campaign: { ...campaign, ...changes },
    posts: [post('p1', '上新'), post('p2', '预告')],
    deliveries,
    clicks,
    now: at(now),
  });
const during = '2026-11-05T04:00:00Z';
const codesOf = (report: ReturnType<typeof reportAt>) => report.nextSteps.map(({ code }) => code);

describe('the report of a campaign', () => {
  it('counts what came out where, and whose clicks it brought', () => {
    const report = reportAt(during);
    expect(report).toMatchObject({ posts: 2, clicks: { total: 100 }, budgetFenPerClick: 100 });
    expect(report.platforms).toEqual([
      { platform: 'page', deliveries: 0, published: 0, clicks: 5 },
      { platform: 'wechat', deliveries: 1, published: 0, clicks: 0 },
      { platform: 'weibo', deliveries: 2, published: 1, clicks: 95 },
    ]);
    expect(report.clicks.byDay).toEqual([
      { day: '2026-11-02', clicks: 20 },
      { day: '2026-11-03', clicks: 80 },
    ]);
    expect(report.clicks.byInfluencer).toEqual([
      { influencer: 'shanren', clicks: 45 },
      { influencer: 'chaye', clicks: 20 },
    ]);
    expect(report.states).toEqual(
      expect.arrayContaining([
        { state: 'published', count: 1 },
        { state: 'failed', count: 1 },
        { state: 'needs-person', count: 1 },
      ]),
    );
  });

  it('lists every delivery in due order, with its address or what stands in its way', () => {
    const [first, second, third] = reportAt(during).deliveries;
    expect(first).toMatchObject({
      deliveryId: 'd1',
      title: '上新',
      publishedAt: '2026-11-02T10:00:01.000Z',
      url: 'https://weibo.example/1',
      clicks: 50,
    });
    expect(second).toMatchObject({ deliveryId: 'd2', state: 'failed', problem: { code: '45166' }, clicks: 0 });
    expect(third).toMatchObject({ deliveryId: 'd3', title: '预告', clicks: 45 });
  });

  it('says what wants somebody, the unclear first', () => {
    const report = reportAt(during);
    expect(codesOf(report)).toEqual(['decide', 'mend-failed']);
    expect(report.nextSteps[0]).toMatchObject({ deliveryIds: ['d3'] });
  });

  it('measures its goal against the days that are over', () => {
    // Half of the days are over and half of the clicks are there; two days later they are behind.
    expect(reportAt(during).goal).toEqual({ metric: 'clicks', target: 200, reached: 100, share: 0.5 });
    expect(codesOf(reportAt('2026-11-07T04:00:00Z'))).toContain('behind-goal');
    expect(codesOf(reportAt('2026-10-31T04:00:00Z'))).not.toContain('behind-goal');
    expect(codesOf(reportAt('2026-12-31T04:00:00Z', { goal: { metric: 'publications', target: 1 } }))).toContain(
      'goal-reached',
    );
  });

  it('has no goal and no price where none was set', () => {
    const { goal: _goal, budgetFen: _budget, ...rest } = campaign;
    const report = reportOn({ campaign: rest, posts: [], deliveries: [], clicks: [], now: at(during) });
    expect(report).not.toHaveProperty('goal');
    expect(report).not.toHaveProperty('budgetFenPerClick');
    expect(report).toMatchObject({ posts: 0, clicks: { total: 0 }, nextSteps: [] });
  });
});
