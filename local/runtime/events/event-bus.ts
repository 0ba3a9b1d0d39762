import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { type JsonOperations, operation } from '../endpoint/json-protocol.ts';
import { AwsError } from '../errors.ts';
import { ACCOUNT_ID, type Location } from '../location.ts';
import type { LogSink } from '../log.ts';
import type { Rule } from './rules.ts';
import type { Deliver } from './target-delivery.ts';

const MAX_REQUEST_BYTES = 256 * 1024;

const entrySchema = z.object({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
  Resources: z.array(z.string()).default([]),
  Time: z.union([z.number(), z.string()]).optional(),
});

const putEventsSchema = z.object({ Entries: z.array(entrySchema).min(1).max(10) });

type Entry = z.output<typeof entrySchema>;

interface BusContext {
  /** Names of the buses that exist; `default` always does. */
  readonly buses: ReadonlySet<string>;
  readonly rules: readonly Rule[];
  readonly deliver: Deliver;
  readonly clock: Clock;
  readonly location: Location;
  readonly log: LogSink;
}

interface Failure {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

function sizeOf(entry: Entry): number {
  const text = [entry.Source, entry.DetailType, entry.Detail, ...entry.Resources].join('');
  return Buffer.byteLength(text) + (entry.Time === undefined ? 0 : 14);
}

function parseDetail(detail: string): unknown {
  try {
    return JSON.parse(detail);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name or an ARN. */
function busNameOf(entry: Entry): string {
  return entry.EventBusName.slice(entry.EventBusName.lastIndexOf('/') + 1);
}

function failureOf(entry: Entry, detail: unknown, buses: ReadonlySet<string>): Failure | undefined {
  for (const name of ['Source', 'DetailType', 'Detail'] as const) {
    if (entry[name]) continue;
    return {
      ErrorCode: 'InvalidArgument',
      ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
    };
  }
  if (!isObject(detail)) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  if (entry.Source?.startsWith('aws.')) {
    const message = 'Not authorized for the source.';
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: message };
  }
  if (buses.has(busNameOf(entry))) return undefined;
  return { ErrorCode: 'ResourceNotFoundException', ErrorMessage: `Event bus ${busNameOf(entry)} does not exist.` };
}

function timeOf(entry: Entry, clock: Clock): string {
  const { Time: time } = entry;
  const moment = typeof time === 'number' ? new Date(time * 1000) : new Date(time ?? clock.now());
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function putEntry(
  entry: Entry,
  { buses, rules, deliver, clock, location, log }: BusContext,
): Failure | { EventId: string } {
  const detail = parseDetail(entry.Detail ?? '');
  const failure = failureOf(entry, detail, buses);
  if (failure) return failure;
  const event = {
    version: '0',
    id: randomUUID(),
    'detail-type': entry.DetailType,
    source: entry.Source,
    account: ACCOUNT_ID,
    time: timeOf(entry, clock),
    region: location.region,
    resources: entry.Resources,
    detail,
  };
  log({ source: 'events', stream: 'stdout', line: JSON.stringify(event) });
  for (const rule of rules) {
    if (rule.busName !== busNameOf(entry) || !rule.matches(event)) continue;
    for (const target of rule.targets) deliver(target.toDelivery(event));
  }
  return { EventId: event.id };
}

/** The EventBridge operations: PutEvents delivers to the targets of every rule that matches. */
export function createEventsOperations(context: BusContext): JsonOperations {
  return {
    PutEvents: operation(putEventsSchema, ({ Entries: entries }) => {
      if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > MAX_REQUEST_BYTES) {
        throw new AwsError('ValidationException', 'Total size of the entries in the request is over the limit.');
      }
      const results = entries.map((entry) => putEntry(entry, context));
      return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
    }),
  };
}
