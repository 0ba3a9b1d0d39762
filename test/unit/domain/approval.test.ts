import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApprovalDecision,
  type ApprovalRule,
  approvalOf,
  carriedOver,
  decideApproval,
  isReleased,
  type PostApproval,
} from '../../../shared/domain/approval.ts';

const at = '2026-11-10T10:00:00.000Z';
function begin(rule: Partial<ApprovalRule> = {}): PostApproval {
  const begun = approvalOf(undefined, {
    rule: { steps: 1, ownPosts: false, ...rule },
    revision: 1,
    author: 'writer',
    at,
  });
  if (begun === undefined) throw new TypeError('The rule wants no approval.');
  return begun;
}
const decide = (approval: PostApproval, decision: Omit<ApprovalDecision, 'revision'> & { revision?: number }) =>
  decideApproval(approval, { revision: approval.revision, ...decision }, at);
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the approval of a post', () => {
  it('is asked for with the first revision, and not where the brand wants none', () => {
    expect(begin()).toMatchObject({ state: 'requested', revision: 1, authors: ['writer'], given: [] });
    expect(
      approvalOf(undefined, { rule: { steps: 0, ownPosts: false }, revision: 1, author: 'writer', at }),
    ).toBeUndefined();
  });

  it('takes one person, or two different ones', () => {
    expect(decide(begin(), { what: 'approve', by: 'a' }).state).toBe('approved');
    const half = decide(begin({ steps: 2 }), { what: 'approve', by: 'a' });
    expect(half).toMatchObject({ state: 'half-approved', given: [{ by: 'a', at }] });
    expect(codeOf(() => decide(half, { what: 'approve', by: 'a' }))).toBe('approval-by-same-person');
    expect(decide(half, { what: 'approve', by: 'b' })).toMatchObject({
      state: 'approved',
      given: [{ by: 'a' }, { by: 'b' }],
    });
  });

  it('counts a guest as the person who has given the link out', () => {
    const guest = { what: 'approve', by: 'guest:r1', issuedBy: 'a', name: '李女士' } as const;
    const half = decide(begin({ steps: 2 }), { what: 'approve', by: 'a' });
    expect(codeOf(() => decide(half, guest))).toBe('approval-by-same-person');
    expect(decide(half, { ...guest, issuedBy: 'b' }).state).toBe('approved');
    expect(codeOf(() => decide(begin(), { ...guest, issuedBy: 'writer' }))).toBe('own-post');
  });

  it('is nobody’s who has written or edited the post, unless the brand says so', () => {
    expect(codeOf(() => decide(begin(), { what: 'approve', by: 'writer' }))).toBe('own-post');
    expect(decide(begin({ ownPosts: true }), { what: 'approve', by: 'writer' }).state).toBe('approved');
    const edited = approvalOf(begin(), { rule: { steps: 1, ownPosts: false }, revision: 2, author: 'second', at });
    expect(edited).toMatchObject({ authors: ['writer', 'second'], revision: 2 });
    for (const by of ['writer', 'second']) {
      expect(codeOf(() => edited && decide(edited, { what: 'approve', by }))).toBe('own-post');
    }
  });

  it('begins anew with another revision, and goes over to one that says the same', () => {
    const approved = decide(begin(), { what: 'approve', by: 'a' });
    expect(
      approvalOf(approved, { rule: { steps: 2, ownPosts: false }, revision: 2, author: 'writer', at }),
    ).toMatchObject({
      state: 'requested',
      steps: 2,
      given: [],
      version: 3,
    });
    expect(carriedOver(approved, 2)).toMatchObject({
      state: 'approved',
      revision: 2,
      version: 3,
      last: { revision: 1 },
    });
  });

  it('is refused for another revision than the one that is there', () => {
    expect(codeOf(() => decide(begin(), { what: 'approve', by: 'a', revision: 2 }))).toBe('approval-stale');
    expect(codeOf(() => decide(begin(), { what: 'reject', by: 'a', revision: 0 }))).toBe('approval-stale');
  });

  it('is final for its revision, whereas a rejection can be asked about again', () => {
    const approved = decide(begin(), { what: 'approve', by: 'a' });
    for (const what of ['approve', 'reject', 'request'] as const) {
      expect(
        codeOf(() => decide(approved, { what, by: 'b' })),
        what,
      ).toBe('approval-decided');
    }
    const half = decide(begin({ steps: 2 }), { what: 'approve', by: 'a' });
    const rejected = decide(half, { what: 'reject', by: 'b', comment: '价格不对' });
    expect(rejected).toMatchObject({ state: 'rejected', last: { what: 'reject', by: 'b', comment: '价格不对' } });
    expect(codeOf(() => decide(rejected, { what: 'approve', by: 'c' }))).toBe('approval-decided');
    expect(decide(rejected, { what: 'request', by: 'writer' })).toMatchObject({ state: 'requested', given: [] });
    // A reminder takes nothing away.
    expect(decide(half, { what: 'request', by: 'writer' })).toMatchObject({
      state: 'half-approved',
      given: [{ by: 'a' }],
    });
  });

  it('never lets go what fewer different people than needed have approved, whatever happens', () => {
    const move = fc.record({
      what: fc.constantFrom(
        'approve' as const,
        'approve' as const,
        'reject' as const,
        'request' as const,
        'edit' as const,
      ),
      by: fc.constantFrom('writer', 'a', 'b', 'c'),
      issuedBy: fc.option(fc.constantFrom('writer', 'a', 'b'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.constantFrom(1 as const, 2 as const), fc.array(move, { maxLength: 12 }), (steps, moves) => {
        let played: Played = { approval: begin({ steps }), people: new Set<string>() };
        for (const one of moves) {
          played = play(played, one);
          const { approval, people } = played;
          if (approval.state !== 'approved') continue;
          expect(people.size).toBe(steps);
          expect(approval.authors.filter((author) => people.has(author))).toEqual([]);
        }
      }),
    );
  });
});

type Played = { readonly approval: PostApproval; readonly people: ReadonlySet<string> };
type Move = { what: 'approve' | 'reject' | 'request' | 'edit'; by: string; issuedBy: string | undefined };

/** What is refused changes nothing. */
function play({ approval, people }: Played, { what, by, issuedBy }: Move): Played {
  try {
    if (what === 'edit') {
      const { steps, ownPosts } = approval;
      const edit = { rule: { steps, ownPosts }, revision: approval.revision + 1, author: by, at };
      return { approval: approvalOf(approval, edit) ?? approval, people: new Set() };
    }
    const isGuest = what === 'approve' && issuedBy !== undefined;
    const after = decide(approval, { what, ...(isGuest ? { by: `guest:${by}`, issuedBy } : { by }) });
    const isAnew = after.state === 'requested';
    return {
      approval: after,
      people: isAnew ? new Set() : new Set([...people, ...(what === 'approve' ? [issuedBy ?? by] : [])]),
    };
  } catch {
    return { approval, people };
  }
}

describe('the content of a delivery', () => {
  const approval = decide(begin(), { what: 'approve', by: 'a' });
  it.each([
    ['needs no approval', undefined, { revision: 1 }, true],
    ['is approved', approval, { revision: 1 }, true],
    ['is not approved yet', begin(), { revision: 1 }, false],
    ['has still to take the new revision', carriedOver(begin(), 2), { revision: 1 }, false],
    ['was tried before an edit that could not reach it', carriedOver(begin(), 2), { revision: 1, doubtSince: 1 }, true],
    ['was tried, and then edited', begin(), { revision: 1, doubtSince: 1 }, false],
  ] as const)('that %s', (...[, of, delivery, expected]) => {
    expect(isReleased({ approval: of }, { doubtSince: undefined, ...delivery })).toBe(expected);
  });
});
