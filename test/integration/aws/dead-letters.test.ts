import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSqsDeadLetters } from '../../../shared/adapters/aws/sqs-dead-letters.ts';
import { type AwsStandIn, startAwsStandIn } from '../../support/aws/aws-stand-in.ts';
import { dueAt, SECOND } from '../../support/builders.ts';

let aws: AwsStandIn;
beforeAll(async () => {
  aws = await startAwsStandIn('http://127.0.0.1:1');
});
afterAll(() => aws.close());
beforeEach(() => {
  aws.depths.clear();
  aws.failWith(() => undefined);
});

function counter() {
  const clock = { at: dueAt };
  const queueUrls = [`${aws.queueUrl}-a`, `${aws.queueUrl}-b`];
  const { count } = createSqsDeadLetters({ client: aws.clients.sqs, queueUrls, clock: { now: () => clock.at } });
  const fill = (position: number, depth: { visible: number; held: number }) =>
    aws.depths.set(queueUrls[position] ?? '', depth);
  return { count, fill, clock };
}

describe('the count of dead letters', () => {
  it('is the sum of all queues, with what somebody is looking at', async () => {
    const { count, fill } = counter();
    expect(await count()).toBe(0);
    fill(0, { visible: 2, held: 1 });
    fill(1, { visible: 4, held: 0 });
    const another = counter();
    expect(await another.count()).toBe(7);
  });

  it('is asked for again after ten seconds, and not before, however many callers there are', async () => {
    const { count, fill, clock } = counter();
    await Promise.all([count(), count(), count()]);
    expect(aws.calls).toEqual(['GetQueueAttributes', 'GetQueueAttributes']);
    fill(0, { visible: 1, held: 0 });
    clock.at += 10 * SECOND - 1;
    expect(await count()).toBe(0);
    clock.at += 1;
    expect(await count()).toBe(1);
  });

  it('is asked for again at once when it could not be had', async () => {
    const { count } = counter();
    aws.failWith(() => 'break');
    await expect(count()).rejects.toThrow();
    aws.failWith(() => undefined);
    expect(await count()).toBe(0);
  });
});
