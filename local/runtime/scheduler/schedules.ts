import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Cancel, Clock } from '../clock/clock.ts';
import { RuntimeSetupError } from '../errors.ts';
import type { Deliver } from '../events/target-delivery.ts';
import { ACCOUNT_ID, type Location } from '../location.ts';
import type { ResolvedResource } from '../template/resolved-app.ts';
import { type NextRun, parseExpression } from './schedule-expression.ts';

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  StartDate: z.string().optional(),
  EndDate: z.string().optional(),
  Target: z.object({
    Arn: z.string().refine((arn) => !arn.includes(':aws-sdk:'), 'universal targets are not emulated locally'),
    Input: z.string().optional(),
    DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
    RetryPolicy: z
      .object({
        MaximumRetryAttempts: z.coerce.number().default(185),
        MaximumEventAgeInSeconds: z.coerce.number().default(86_400),
      })
      .default({ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 }),
  }),
});

type Schedule = z.output<typeof scheduleSchema>;

interface SchedulesInput {
  readonly resources: readonly ResolvedResource[];
  readonly clock: Clock;
  readonly deliver: Deliver;
  readonly location: Location;
}

function isoSeconds(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function defaultInput(resource: ResolvedResource, scheduledAt: number, { location }: SchedulesInput): string {
  return JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: ACCOUNT_ID,
    time: isoSeconds(scheduledAt),
    region: location.region,
    resources: [resource.arn],
    detail: '{}',
  });
}

function fillContext(template: string, resource: ResolvedResource, scheduledAt: number): string {
  return template
    .replaceAll('<aws.scheduler.schedule-arn>', resource.arn)
    .replaceAll('<aws.scheduler.scheduled-time>', isoSeconds(scheduledAt))
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');
}

function parse(resource: ResolvedResource): Schedule {
  const parsed = scheduleSchema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  throw new RuntimeSetupError(`Schedule ${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
}

interface Run {
  readonly schedule: Schedule;
  readonly resource: ResolvedResource;
  readonly next: NextRun;
}

function runOnce({ schedule, resource }: Run, scheduledAt: number, input: SchedulesInput): void {
  const { Target: target } = schedule;
  input.deliver({
    targetArn: target.Arn,
    payload:
      target.Input === undefined
        ? defaultInput(resource, scheduledAt, input)
        : fillContext(target.Input, resource, scheduledAt),
    deadLetterArn: target.DeadLetterConfig?.Arn,
    maxRetries: target.RetryPolicy.MaximumRetryAttempts,
    maxAgeSeconds: target.RetryPolicy.MaximumEventAgeInSeconds,
  });
}

/** Runs one schedule until it is over; a machine that slept runs what it missed once, not once for each occurrence. */
function keepRunning(run: Run, input: SchedulesInput): Cancel {
  const { clock } = input;
  const endAt = run.schedule.EndDate === undefined ? Number.POSITIVE_INFINITY : Date.parse(run.schedule.EndDate);
  let cancel: Cancel | undefined;
  const planAfter = (moment: number): void => {
    const scheduledAt = run.next(moment);
    if (scheduledAt === undefined || scheduledAt > endAt) return;
    cancel = clock.at(scheduledAt, () => {
      const following = run.next(scheduledAt);
      const isLongPast = following !== undefined && following < clock.now() - MISSED_AFTER_MS;
      planAfter(isLongPast ? clock.now() : scheduledAt);
      runOnce(run, scheduledAt, input);
    });
  };
  planAfter(Math.max(clock.now(), Date.parse(run.schedule.StartDate ?? '') || 0) - 1);
  return () => cancel?.();
}

const MISSED_AFTER_MS = 10 * 60_000;

/** Starts every enabled schedule of the templates; a rate without a start date runs at once, as on AWS. */
export function startSchedules(input: SchedulesInput): { stop(): void } {
  const cancels = input.resources.map((resource) => {
    const schedule = parse(resource);
    const startAt = schedule.StartDate === undefined ? input.clock.now() : Date.parse(schedule.StartDate);
    const { ScheduleExpression: expression, ScheduleExpressionTimezone: timezone } = schedule;
    const next = parseExpression({ expression, timezone, startAt });
    return schedule.State === 'ENABLED' ? keepRunning({ schedule, resource, next }, input) : undefined;
  });
  return {
    stop: () => {
      for (const cancel of cancels) cancel?.();
    },
  };
}
