import { noBlackouts } from '../../../shared/domain/blackout.ts';
import type { PlatformPublisher, PublishInput } from '../../../shared/ports/platform-publisher.ts';
import { type AttendDeps, type Attended, attendDelivery } from '../../../shared/use-cases/attend-delivery.ts';
import type { TestApi } from './test-api.ts';

type Key = { readonly postId: string; readonly deliveryId: string };
type Stores = Pick<
  TestApi['deps'],
  'clock' | 'deliveries' | 'posts' | 'revisions' | 'registry' | 'lanes' | 'log' | 'events' | 'ids' | 'media'
> & { readonly queue: AttendDeps['queue'] };

/** What deliver is, on the API's own table, before a platform that takes everything at once. */
export function createAttendant(
  stores: Stores,
  onPublish: (input: PublishInput) => void = () => undefined,
): (key: Key, version?: number) => Promise<Attended> {
  const unused = async (): Promise<never> => {
    throw new TypeError('This platform does not need it.');
  };
  const publisher: PlatformPublisher = {
    platform: 'weibo',
    lanePolicy: () => ({ minGapMs: 0, limits: [] }),
    poll: unused,
    withdraw: unused,
    steps: [
      {
        name: 'share',
        effect: 'once',
        isNeeded: () => true,
        async run(input) {
          onPublish(input);
          return { kind: 'published', values: {}, url: 'https://weibo.com/1234567890/a', platformId: '1' };
        },
        look: async () => ({ kind: 'absent' }),
      },
    ],
  };
  let ids = 0;
  const deps: AttendDeps = {
    ...stores,
    blackouts: { get: async (brandId) => noBlackouts(brandId) },
    randomness: { fraction: () => 0.5, newId: (prefix) => `${prefix}${++ids}-${Math.random().toString(36).slice(2)}` },
    mediaItems: stores.media,
    media: { load: unused, has: async () => true },
    renditions: { request: async () => undefined },
    credentials: { get: async () => JSON.stringify({ accessToken: 'token' }) },
    calls: { pass: (call) => call(), whenFree: async () => undefined },
    publisher,
    leadMs: 5_000,
    longestLeadMs: 5_000,
  };
  return async (key, version) => {
    const delivery = await stores.deliveries.get(key);
    if (delivery === undefined) throw new TypeError('There is no such delivery.');
    const message = { ...key, accountId: delivery.accountId, version: version ?? delivery.version };
    return attendDelivery(deps, delivery, { ...message, via: 'dispatch' });
  };
}
