import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type BenchStack, startBenchStack, withoutQuotas } from '../bench-stack.ts';
import { crowdSeed, draftOf, registerCrowd } from '../crowd.ts';
import { adaptVisit, type VisitTemplate } from './visit-template.ts';

export type ClickStack = {
  readonly stack: BenchStack;
  readonly template: VisitTemplate;
  /** A link that goes straight on, and one that shows the page. */
  readonly paths: { readonly redirect: string; readonly page: string };
  /** All clicks of both, as the API tells them. */
  readonly counted: () => Promise<number>;
  /** Clicks that the function could not count at once. */
  readonly owed: () => number;
};

const minuteMs = 60_000;

/** The local stack with two posts that are out, whose links lead somewhere. */
export async function startClickStack({ tableUrl }: { readonly tableUrl?: string }): Promise<ClickStack> {
  const startAt = Math.floor(Date.now() / minuteMs) * minuteMs;
  const templates: VisitTemplate[] = [];
  let owed = 0;
  const stack = await startBenchStack({
    clock: { mode: 'jumping', startAt, endAt: startAt },
    seed: crowdSeed(1),
    settings: withoutQuotas,
    adapt: async (assemblyDir) => void templates.push(await adaptVisit(assemblyDir, { tableUrl })),
    onLogLine: (line) => {
      if (line.includes('click not counted yet')) owed += 1;
    },
  });
  const [template] = templates;
  if (template === undefined) throw new Error('The stack was started without its templates.');
  const crowd = await registerCrowd(stack, 1);
  const dueAt = Math.ceil(stack.clock.now() / minuteMs) * minuteMs + 10 * minuteMs;
  const queued = await Promise.all(
    (['redirect', 'page'] as const).map(async (mode, index) => {
      const link = { target: 'https://www.crowd.example/new', mode };
      const { status, body } = await crowd.api.post('/v1/brands/crowd/posts', {
        ...draftOf(crowd, index, dueAt + index * 2 * minuteMs),
        link,
      });
      if (status !== 201) throw new Error(`A post was answered ${status}: ${JSON.stringify(body)}`);
      return queuedSchema.parse(body);
    }),
  );
  await stack.clock.jumpUntil(dueAt + 3 * minuteMs);
  while (stack.clock.inFlight() > 0) await sleep(20);
  const [redirect = '', page = ''] = queued.map(({ deliveries: [{ linkUrl }] }) => new URL(linkUrl).pathname);
  return {
    stack,
    template,
    paths: { redirect, page },
    counted: async () => {
      const counts = queued.map(async ({ postId }) => {
        const { body } = await crowd.api.get(`/v1/brands/crowd/posts/${postId}/links`);
        return linksSchema.parse(body).items.reduce((sum, { clicks }) => sum + clicks.total, 0);
      });
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
    owed: () => owed,
  };
}

const queuedSchema = z.looseObject({
  postId: z.string(),
  deliveries: z.tuple([z.looseObject({ linkUrl: z.string() })]),
});
const linksSchema = z.looseObject({ items: z.array(z.looseObject({ clicks: z.looseObject({ total: z.number() }) })) });
