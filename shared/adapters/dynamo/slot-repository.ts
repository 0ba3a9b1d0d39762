import { isoOf } from '../../domain/instants.ts';
import { emptyGrid, slotClaimSchema, slotGridSchema } from '../../domain/slot-grid.ts';
import type { SlotBook, SlotGrids } from '../../ports/slots.ts';
import { keys, slotsPk } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createSlotGrids({ table }: { readonly table: Table }): SlotGrids {
  return {
    async get(key) {
      const item = await table.get(keys.slotGrid(key));
      return item === undefined ? emptyGrid(key) : parseItem(slotGridSchema, item);
    },
    replace: ({ version }, after) => putNextVersion(table, { ...after, ...keys.slotGrid(after) }, version),
  };
}

export function createSlotBook({ table }: { readonly table: Table }): SlotBook {
  return {
    async claimsFrom(accountId, from) {
      const items = await table.queryAll({
        expression: 'pk = :pk AND sk >= :from',
        values: { ':pk': slotsPk(accountId), ':from': isoOf(from) },
      });
      return items.map((item) => parseItem(slotClaimSchema, item));
    },
    async take(claim, over) {
      const isMine = 'postId = :mine';
      const condition =
        over === undefined
          ? { expression: `attribute_not_exists(pk) OR ${isMine}`, values: { ':mine': claim.postId } }
          : {
              expression: `${isMine} OR (postId = :over AND takenAt = :since)`,
              values: { ':mine': claim.postId, ':over': over.postId, ':since': over.takenAt },
            };
      return (await table.put({ ...claim, ...keys.slotClaim(claim) }, condition)) ? 'taken' : 'lost';
    },
  };
}
