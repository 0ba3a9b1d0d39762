import * as z from 'zod';
import type { Finding } from './errors.ts';
import type { LanePolicy } from './lane.ts';

/** What an account sets in place of its platform's defaults. Limits go by the names that its lane shows. */
export const paceSchema = z.object({
  /** Least time from one post to the next; 0 for none. */
  minGapMs: z.number().int().optional(),
  /** New maxima; limits that are not named keep theirs. */
  limits: z.record(z.string(), z.number().int()).optional(),
});
export type Pace = z.infer<typeof paceSchema>;

export function pacedBy(policy: LanePolicy, pace: Pace | undefined): LanePolicy {
  if (pace === undefined) return policy;
  return {
    minGapMs: pace.minGapMs ?? policy.minGapMs,
    limits: policy.limits.map((limit) => ({ ...limit, max: pace.limits?.[limit.name] ?? limit.max })),
  };
}

/** Limits that the account's lane does not have. */
export function paceFindings(policy: LanePolicy, pace: Pace | undefined): readonly Finding[] {
  const known = policy.limits.map(({ name }) => name);
  return Object.keys(pace?.limits ?? {})
    .filter((name) => !known.includes(name))
    .map((name) => ({
      field: `pace.limits.${name}`,
      code: 'unknown-limit',
      severity: 'error',
      limit: known.join(', '),
      message: { zh: `该账号没有名为 ${name} 的限额。`, en: `This account has no limit called ${name}.` },
      hint:
        known.length === 0
          ? { zh: '该平台不由本系统限额，请去掉 limits。', en: 'This platform counts by itself; leave limits out.' }
          : { zh: `可以设置的是：${known.join('、')}。`, en: `What can be set: ${known.join(', ')}.` },
    }));
}
