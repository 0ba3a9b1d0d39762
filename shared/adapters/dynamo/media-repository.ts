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

const unchanged = (media: Media): Condition => ({
  expression: '#fileName = :fileName AND #tags = :tags AND #deletedAt = :deletedAt',
  names: { '#fileName': 'fileName', '#tags': 'tags', '#deletedAt': 'deletion' },
  values: { ':fileName': media.fileName, ':tags': media.tags, ':deletedAt': deletionOf(media) },
});

const lostRace = () => new ConflictError('lost-race', 'Somebody else has just changed the picture.');

const positionOf = (media: Media): string => mediaCalendar(media).calendarSk;
/** Always there, so that a condition can name it. */
const deletionOf = ({ deletedAt }: Media): string => deletedAt ?? 'none';

/** What was deleted is in no listing. */
function toItem(media: Media) {
  const listed = media.deletedAt === undefined ? mediaCalendar(media) : {};
  return { ...media, deletion: deletionOf(media), ...keys.media(media), ...listed };
}
