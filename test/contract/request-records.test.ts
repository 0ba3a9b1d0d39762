import { beforeAll, expect, it } from 'vitest';
import { createRequestRecords } from '../../shared/adapters/dynamo/request-records.ts';
import type { RequestRecords } from '../../shared/ports/request-records.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const now = Date.parse('2026-11-11T12:00:00Z');
const day = 86_400_000;
const answer = { statusCode: 200, headers: { etag: '"1"' }, body: '{"a":1}' };

onEachEngine('the records of requests', (table) => {
  let requests: RequestRecords;
  beforeAll(() => {
    requests = createRequestRecords({ table: table() });
  });
  const request = (recordId: string, lease = 'l1', contentHash = 'c1') => ({ recordId, contentHash, lease });

  it('let one try begin, and tell the others that it is at work until its lease ends', async () => {
    const outcomes = await Promise.all(['l1', 'l2', 'l3'].map((lease) => requests.begin(request('r1', lease), now)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['begun', 'running', 'running']);
    expect(await requests.begin(request('r1', 'l4'), now + 29_999)).toEqual({ kind: 'running' });
    expect(await requests.begin(request('r1', 'l4', 'c2'), now + 60_000)).toEqual({ kind: 'other-content' });
    expect(await requests.begin(request('r1', 'l4'), now + 30_000)).toEqual({ kind: 'begun' });
  });

  it('keep an answer for a day', async () => {
    await requests.begin(request('r2'), now);
    await requests.finish(request('r2'), answer, now);
    expect(await requests.begin(request('r2', 'l2'), now + day - 1_000)).toEqual({ kind: 'answered', answer });
    expect(await requests.begin(request('r2', 'l2', 'c2'), now)).toEqual({ kind: 'other-content' });
    expect(await requests.begin(request('r2', 'l2', 'c2'), now + day)).toEqual({ kind: 'begun' });
  });

  it('tell that there was an answer which is not kept', async () => {
    await requests.begin(request('r3'), now);
    await requests.finish(request('r3'), undefined, now);
    expect(await requests.begin(request('r3', 'l2'), now)).toEqual({ kind: 'answered-once' });
  });

  it('free what was released: for any content, or for the same', async () => {
    await requests.begin(request('r4'), now);
    await requests.release(request('r4'), true, now);
    expect(await requests.begin(request('r4', 'l2', 'c2'), now)).toEqual({ kind: 'begun' });
    await requests.release(request('r4', 'l2', 'c2'), false, now);
    expect(await requests.begin(request('r4', 'l3'), now)).toEqual({ kind: 'other-content' });
    expect(await requests.begin(request('r4', 'l3', 'c2'), now)).toEqual({ kind: 'begun' });
  });

  it('take nothing from a try whose lease went to another one', async () => {
    await requests.begin(request('r5'), now);
    await requests.begin(request('r5', 'l2'), now + 30_000);
    await requests.finish(request('r5'), answer, now + 30_000);
    await requests.release(request('r5'), true, now + 30_000);
    expect(await requests.begin(request('r5', 'l3'), now + 30_000)).toEqual({ kind: 'running' });
  });
});
