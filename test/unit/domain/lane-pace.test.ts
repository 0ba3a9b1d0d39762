import { describe, expect, it } from 'vitest';
import type { LanePolicy } from '../../../shared/domain/lane.ts';
import { pacedBy, paceFindings } from '../../../shared/domain/lane-pace.ts';

const policy: LanePolicy = {
  minGapMs: 1_000,
  limits: [
    { name: 'posts-per-hour', kinds: ['publish'], window: 'hour', max: 30 },
    { name: 'posts-per-day', kinds: ['publish'], window: 'day', max: 40 },
  ],
};

describe('a lane policy', () => {
  it('stays as it is for an account that sets nothing', () => {
    expect(pacedBy(policy, undefined)).toEqual(policy);
    expect(pacedBy(policy, {})).toEqual(policy);
  });

  it('takes a gap of zero for a gap', () => {
    expect(pacedBy(policy, { minGapMs: 0 })).toEqual({ ...policy, minGapMs: 0 });
  });

  it('takes new maxima by their names and keeps all else', () => {
    const { limits } = pacedBy(policy, { limits: { 'posts-per-day': 80 } });
    expect(limits).toEqual([policy.limits[0], { ...policy.limits[1], max: 80 }]);
  });

  it('knows each limit that it does not have', () => {
    const findings = paceFindings(policy, { limits: { 'posts-per-day': 1, 'a-week': 1, 'a-year': 1 } });
    expect(findings.map(({ field }) => field)).toEqual(['pace.limits.a-week', 'pace.limits.a-year']);
    expect(paceFindings({ minGapMs: 0, limits: [] }, { limits: { any: 1 } })).toHaveLength(1);
  });
});
