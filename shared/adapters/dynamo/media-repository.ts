import { ConflictError } from '../../domain/errors.ts';
import { type Media, mediaSchema } from '../../domain/media.ts';
import type { MediaRepository } from '../../ports/repositories.ts';
import { keys, mediaCalendar, mediaCalendarPk } from './keys.ts';
import { type Condition, parseItem, type Table } from './table.ts';

export function createMediaRepository(deps: { readonly table: Table }): MediaRepository {
  const { table } = deps;
  return {
    async createIfAbsent(media) {
      return (await table.putIfAbsent(toItem(media))) ? 'created' : 'exists';
    },
    async get(key) {
      const item = await table.get(keys.media(key));
      return item === undefined ? undefined : parseItem(mediaSchema, item);
    },
    async replace(before, after) {
      if (!(await table.put(toItem(after), unchanged(before)))) throw lostRace();
    },
    async remove(media) {
      if (!(await table.delete(keys.media(media), unchanged(media)))) throw lostRace();
    },
    async listNewest({ brandId, limit, cursor }) {
      const page = await table.query({
        index: 'calendar',
        expression: 'calendarPk = :pk AND calendarSk < :before',
        values: { ':pk': mediaCalendarPk(brandId), ':before': cursor ?? '9999' },
        newestFirst: true,
        limit,
      });
      const items = await table.getMany(page.items.map((item) => ({ pk: String(item['pk']), sk: String(item['sk']) })));
      const media = items.map((item) => parseItem(mediaSchema, item)).filter((one) => one.deletedAt === undefined);
      const sorted = media.toSorted((a, b) => positionOf(b).localeCompare(positionOf(a)));
      return page.lastKey === undefined
        ? { items: sorted }
        : { items: sorted, cursor: String(page.lastKey['calendarSk']) };
    },
    positionAfter: positionOf,
  };
}

/** As one text: not every engine compares lists as the service does. */
const unchanged = (media: Media): Condition => ({
  expression: '#state = :state',
  names: { '#state': 'state' },
  values: { ':state': stateOf(media) },
});

const stateOf = ({ fileName, tags, deletedAt }: Media): string => JSON.stringify([fileName, tags, deletedAt ?? '']);

const lostRace = () => new ConflictError('lost-race', 'Somebody else has just changed the picture.');

const positionOf = (media: Media): string => mediaCalendar(media).calendarSk;

/** What was deleted is in no listing. */
function toItem(media: Media) {
  const listed = media.deletedAt === undefined ? mediaCalendar(media) : {};
  return { ...media, state: stateOf(media), ...keys.media(media), ...listed };
}
