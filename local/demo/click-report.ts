import * as z from 'zod';
import { week } from '../../examples/singles-day/week.ts';
import type { ApiClient } from '../api-client.ts';

/** The week's clicks as the API sums them. */
export type Clicks = {
  readonly total: number;
  readonly byPost: ReadonlyMap<string, number>;
  readonly byPlatform: ReadonlyMap<string, number>;
};

const reportSchema = z.object({
  total: z.number(),
  rows: z.array(z.object({ post: z.string(), platform: z.string(), clicks: z.number() })),
});

export async function readClicks(api: ApiClient, brandId: string): Promise<Clicks> {
  const [from, to] = [week.startsAt.slice(0, 10), '2026-11-13'];
  const { body } = await api.get(`/v1/brands/${brandId}/reports/clicks?from=${from}&to=${to}&by=post,platform`);
  const { total, rows } = reportSchema.parse(body);
  const sumBy = (name: 'post' | 'platform') => {
    const sums = new Map<string, number>();
    for (const row of rows) sums.set(row[name], (sums.get(row[name]) ?? 0) + row.clicks);
    return sums;
  };
  return { total, byPost: sumBy('post'), byPlatform: sumBy('platform') };
}
