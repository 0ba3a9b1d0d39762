import type { Delivery } from '../../../shared/domain/delivery.ts';
import { createGuest, createHandOvers, type QueuedPost, registerPlace } from './manual-brand.ts';
import { dueAt, eveningBefore, registerTestBrand } from './singles-day-brand.ts';
import { startTestApi } from './test-api.ts';

type Key = { readonly postId: string; readonly deliveryId: string };

export const minute = 60_000;
/** When the posts are due. */
export const due = Date.parse('2026-11-11T12:00:00Z');

export const draftTo = (accountId: string, delivery: object = {}, overrides: object = {}) => ({
  title: '秋茶上新',
  summary: '今年的第一批秋茶到了。',
  dueAt,
  link: { target: 'https://shop.yunshan.example/autumn' },
  deliveries: [{ accountId, text: '今晚八点，秋茶上新。', ...delivery }],
  ...overrides,
});

/** A brand that hands posts over to people, and somebody without an account who gets them. */
export async function startManualWorld() {
  const api = await startTestApi(eveningBefore);
  const brand = await registerTestBrand(api);
  const handOver = createHandOvers(api);
  let places = 0;
  let place = '';

  const queue = (body: object) => api.call({ method: 'POST', path: `${brand.path}/posts`, body });
  const pathOf = ({ postId, deliveryId }: Key) => `${brand.path}/posts/${postId}/deliveries/${deliveryId}`;
  const readHandOver = async (key: Key) => (await api.call({ path: `${pathOf(key)}/hand-over` })).body;
  const tokenFor = async (key: Key): Promise<string> => (await readHandOver(key)).guestLink.url.split('#')[1];

  async function queued(body: object): Promise<{ post: QueuedPost; key: Key }> {
    const { status, body: post, text } = await queue(body);
    if (status !== 201) throw new Error(text);
    return { post, key: { postId: post.postId, deliveryId: post.deliveries[0].deliveryId } };
  }

  return {
    api,
    brand,
    handOver,
    guest: createGuest(api),
    queue,
    queued,
    pathOf,
    readHandOver,
    tokenFor,
    /** Another place, on the evening before, with nothing heard or sent yet. */
    async begin(): Promise<string> {
      places += 1;
      place = await registerPlace(api, brand, { reference: `forum:${places}`, hosts: ['forum.example'] });
      api.now = eveningBefore;
      api.events.length = 0;
      api.sent.length = 0;
      return place;
    },
    /** Queues a post, hands it over at its time, and opens a guest link. */
    async handedOver(delivery: object = {}, accountId = place) {
      const { post, key } = await queued(draftTo(accountId, delivery));
      api.now = due - 120 * minute;
      await handOver(key);
      return { post, key, token: await tokenFor(key) };
    },
    stored: (key: Key): Promise<Delivery | undefined> => api.deps.deliveries.get(key),
  };
}
