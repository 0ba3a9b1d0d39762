import type { Brand } from '../domain/account.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Series } from '../domain/series.ts';
import { type ExtendSeriesDeps, extendSeries } from './extend-series.ts';
import { loadBrand } from './load-brand.ts';
import { zoneOf } from './make-occurrence.ts';
import { examinePost } from './plan-post.ts';
import { errorFinding } from './post-findings.ts';
import { formatDueTime } from './read-due-time.ts';
import { type RhythmWish, readRhythm } from './read-rhythm.ts';
import { draftOfOccurrence, type SeriesContent, storeContent } from './series-content.ts';
import { seriesSlots } from './series-slots.ts';

export type SeriesWish = SeriesContent & { readonly name: string; readonly rhythm: RhythmWish };

export type CreateSeriesInput = {
  readonly brandId: string;
  readonly wish: SeriesWish;
  readonly actor: string;
  readonly idempotencyKey: string | undefined;
};

export type CreatedSeries = { readonly seriesId: string; readonly warnings: readonly Finding[] };

const lookAheadMs = 800 * 86_400_000;

/** Checks rule and every text, stores the series, and makes its first occurrences. */
export async function createSeries(deps: ExtendSeriesDeps, input: CreateSeriesInput): Promise<CreatedSeries> {
  const { brandId, wish, actor, idempotencyKey } = input;
  const brand = await loadBrand(deps.registry, brandId);
  const seriesId =
    idempotencyKey === undefined ? deps.ids.random('s') : deps.ids.derive('s', [actor, idempotencyKey], 16);
  const now = deps.clock.now();
  const reading = await readRhythm(deps, wish.rhythm, { brand, now });
  if ('findings' in reading) throw refused(reading.findings);
  const { rhythm, startAt } = reading;
  const cursor = Math.max(startAt, now) - 1;
  const planned = { brandId, rhythm, cursor };
  const warnings = await checkSeries(deps, { brand, planned, content: wish });
  const series: Series = {
    seriesId,
    name: wish.name,
    version: 1,
    state: 'active',
    edition: 1,
    count: 0,
    attendAt: now,
    exceptions: {},
    createdAt: isoOf(now),
    createdBy: actor,
    ...planned,
  };
  await storeContent(deps, series, { post: wish.post, variants: wish.variants });
  await deps.series.createIfAbsent(series);
  await extendNow(deps, series);
  return { seriesId, warnings };
}

/** Where this does not come to its end, the schedule goes on with it. */
export async function extendNow(
  deps: ExtendSeriesDeps,
  key: { readonly brandId: string; readonly seriesId: string },
): Promise<void> {
  await extendSeries(deps, key).catch(() => undefined);
}

type Checked = {
  readonly brand: Brand;
  readonly planned: Pick<Series, 'brandId' | 'rhythm' | 'cursor'>;
  readonly content: SeriesContent;
};

/** Warnings; throws `ValidationError` where the rule has no slot, or a text could not go out at all. */
export async function checkSeries(deps: ExtendSeriesDeps, checked: Checked): Promise<readonly Finding[]> {
  const { brand, planned, content } = checked;
  const range = { after: planned.cursor, until: planned.cursor + lookAheadMs, limit: 1, timeZone: brand.timeZone };
  const [first] = await seriesSlots(deps, planned, range);
  if (first === undefined) throw refused([findings.neverDue(planned.rhythm.by)]);
  const dueAt = formatDueTime({ at: first, timeZone: zoneOf(planned, brand) });
  const count = Math.max(content.variants.length, 1);
  const found = await Promise.all(
    Array.from({ length: count }, (_, variant) => checkVariant(deps, checked, { variant, dueAt })),
  );
  const all = found.flat().filter(({ code }) => !isOfTime(code));
  if (all.some(({ severity }) => severity === 'error')) throw refused(all);
  return content.variants.length > 1 ? all : [...all, findings.oneText()];
}

async function checkVariant(
  deps: ExtendSeriesDeps,
  { brand, content }: Checked,
  { variant, dueAt }: { readonly variant: number; readonly dueAt: string },
): Promise<readonly Finding[]> {
  const at = content.variants.length === 0 ? 'post' : `variants[${variant}]`;
  const under = (finding: Finding): Finding => ({ ...finding, field: `${at}.${finding.field}` });
  try {
    const draft = draftOfOccurrence(content, { variant, dueAt });
    const scene = { brand, draft, postId: deps.ids.random('p'), signingKey: await deps.signingKey.get() };
    return (await examinePost(deps, { ...scene, now: deps.clock.now() })).findings.map(under);
  } catch (error) {
    if (error instanceof ValidationError) return error.findings.map(under);
    throw error;
  }
}

/** Said of one time, which is not that of the others; what it means for them is told of each occurrence. */
const isOfTime = (code: string): boolean =>
  /^(?:lane-|due-time-|in-blackout|held-by-blackout|brand-paused|outside-posting-hours|mass-)/.test(code);

const refused = (found: readonly Finding[]) => new ValidationError(found, { code: 'post-refused' });

const findings = {
  neverDue: (by: 'rule' | 'slot') =>
    errorFinding(by === 'rule' ? 'rhythm.rule' : 'rhythm.accountId', 'series-never-due', {
      message:
        by === 'rule'
          ? { zh: '按这条规则，今后两年内没有任何一次。', en: 'By this rule nothing is due in the coming two years.' }
          : { zh: '该账号没有这样的发布时段。', en: 'The account has no such slots.' },
      hint:
        by === 'rule'
          ? { zh: '请核对 rule、startsAt 和 days。', en: 'Check rule, startsAt and days.' }
          : {
              zh: '请先设置账号的发布时段，或修改 label。',
              en: 'Set the slots of the account first, or change the label.',
            },
    }),
  oneText: (): Finding => ({
    ...errorFinding('variants', 'series-one-text', {
      message: {
        zh: '只有一份文案：平台会拒绝短时间内重复的内容（微博为一天）。',
        en: 'There is one text only: platforms refuse what they have just seen (Weibo for a day).',
      },
      hint: { zh: '请用 variants 填写多份轮换的文案。', en: 'Give several texts in variants; they take turns.' },
    }),
    severity: 'warning',
  }),
} as const;
