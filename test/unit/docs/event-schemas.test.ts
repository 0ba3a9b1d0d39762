import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { moves } from '../../../shared/domain/delivery-moves.ts';
import { eventCatalogue } from '../../../shared/domain/events/event-catalogue.ts';
import { eventFilters } from '../../../shared/domain/webhook.ts';
import { assertPublished } from '../../support/recorded-event.ts';

const folder = new URL('../../../docs/events/', import.meta.url);
const types = Object.keys(eventCatalogue);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const openapi = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'));

const published = {
  type: 'delivery.published',
  eventId: 'e1',
  at: '2026-11-11T12:00:00.000Z',
  brandId: 'yunshan',
  detail: {
    postId: 'p1',
    deliveryId: 'd1',
    accountId: 'a1',
    platform: 'weibo',
    state: 'published',
    version: 1,
    sequence: 3,
    hasFollowers: false,
    hasSyncTargets: true,
    url: 'https://weibo.com/1/a',
  },
} as const;

describe('the published schemas of events', () => {
  it('are one file for each event, and none besides', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files.toSorted()).toEqual(types.map((type) => `${type}.json`).toSorted());
  });

  it('are in the contract as webhooks, and what a webhook may be filtered by', () => {
    expect(Object.keys(openapi.webhooks)).toEqual(types);
    expect(eventFilters.filter((filter) => !filter.endsWith('.*'))).toEqual(types);
  });

  it('name every event that a delivery can make', () => {
    const emitted = Object.values(moves).flatMap(({ emits }) => emits ?? []);
    expect(types).toEqual(expect.arrayContaining(emitted));
  });

  it('are JSON Schema that says what every field means to a program', () => {
    for (const type of types) {
      const schema = z
        .looseObject({ $schema: z.literal('https://json-schema.org/draft/2020-12/schema'), title: z.literal(type) })
        .parse(read(`${type}.json`));
      expect(schema).toMatchObject({ type: 'object', properties: { eventId: {}, at: {}, brandId: {} } });
      // Receivers ignore what they do not know, so that fields can be added.
      expect(schema).not.toMatchObject({ additionalProperties: false });
    }
  });

  it('are held against every event of these tests, to the last field', () => {
    expect(() => assertPublished(published)).not.toThrow();
    expect(() => assertPublished({ ...published, type: 'delivery.exploded' })).toThrow(/No schema/);
    const { platform: _, ...without } = published.detail;
    expect(() => assertPublished({ ...published, detail: without })).toThrow(/platform/);
    expect(() => assertPublished({ ...published, detail: { ...published.detail, secret: 'x' } })).toThrow(/secret/);
  });
});
