import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { type EventType, eventCatalogue } from '../../shared/domain/events/event-catalogue.ts';

const entries = Object.entries(eventCatalogue) as [EventType, (typeof eventCatalogue)[EventType]][]; // its own keys

/** What a webhook is sent: `data` is what the event has on the bus as its detail. */
const messageOf = (type: string, detail: z.ZodObject) =>
  z.object({
    type: z.literal(type),
    timestamp: z.iso.datetime().meta({ description: 'When it happened, in UTC.' }),
    data: detail,
  });

/** `webhooks` of the contract: one entry an event, so that receivers can have their types made. */
export function describeWebhooks(): ZodOpenApiPathsObject {
  return Object.fromEntries(
    entries.map(([type, { meaning, detail }]) => [
      type,
      {
        post: {
          operationId: `on-${type.replace('.', '-')}`,
          summary: meaning,
          tags: ['events'],
          security: [],
          requestParams: { header: signatureHeaders },
          requestBody: { required: true, content: { 'application/json': { schema: messageOf(type, detail) } } },
          responses: {
            '2XX': { description: 'Taken.' },
            410: { description: 'Nothing more is wanted: the webhook is disabled.' },
            default: { description: 'It is sent again, for a day.' },
          },
        },
      },
    ]),
  );
}

const signatureHeaders = z.object({
  'webhook-id': z.string().meta({ description: 'The same with every try: whoever saw it before drops it.' }),
  'webhook-timestamp': z.string().meta({ description: 'Of the try, in seconds since 1970.' }),
  'webhook-signature': z
    .string()
    .meta({ description: '`v1,` and a base64 HMAC-SHA256; several, separated by spaces.' }),
});

/** A JSON Schema (2020-12) for the detail of each event on the bus, by file name. */
export function eventSchemaFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...entries.map(([type, { meaning, detail }]): [string, string] => {
      const schema = z.toJSONSchema(detail, { target: 'draft-2020-12', io: 'input' });
      const { $schema, ...rest } = schema;
      const named = { $schema, $id: `urn:lianbo:event:${type}`, title: type, description: meaning, ...rest };
      return [`${type}.json`, `${JSON.stringify(named, null, 1)}\n`];
    }),
    ['README.md', overview()],
  ]);
}

function overview(): string {
  const rows = entries.map(([type, { meaning }]) => `| [\`${type}\`](${type}.json) | ${meaning} |`);
  return [
    '<!-- Made from shared/domain/events by `npm run docs:api`. -->',
    '',
    '# Events',
    '',
    'What happens is put on the EventBridge bus of the stage with `source` `lianbo`, the name below as `detail-type`, and a `detail` that fits the JSON Schema beside it. A [webhook](../guides/webhooks.md) gets the same as `type` and `data`.',
    '',
    '| event | means |',
    '|---|---|',
    ...rows,
    '',
    '## What may be relied on',
    '',
    '- **At least once.** The same fact always has the same `eventId`; whoever has seen it drops it.',
    '- **Order.** None is promised between events as they arrive. `sequence` orders those of one delivery: keep the highest that was seen and drop what has a lower one. `at` is when it happened.',
    '- **Versions.** Within a name fields are only added, and values of `state`, `platform`, `target` and `problem.kind` may be added: receivers ignore what they do not know. A field that would be dropped, or would mean something else, comes under a new name, and the old event goes on beside it for at least a year; the changelog says so.',
    '- **Nothing secret or personal** is in an event: no text of a post, no token, no name of a reader.',
    '',
  ].join('\n');
}
