import * as z from 'zod';
import { RuntimeSetupError } from '../errors.ts';
import type { ResolvedResource } from '../template/resolved-app.ts';
import { compilePattern, type Matcher } from './event-pattern.ts';
import type { Delivery } from './target-delivery.ts';

const targetSchema = z.object({
  Id: z.string(),
  Arn: z.string(),
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z.undefined('InputTransformer is not emulated locally').optional(),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  RetryPolicy: z
    .object({ MaximumRetryAttempts: z.number().optional(), MaximumEventAgeInSeconds: z.number().optional() })
    .optional(),
});

const ruleSchema = z.object({
  EventBusName: z.string().default('default'),
  EventPattern: z.unknown(),
  ScheduleExpression: z.undefined('scheduled rules are not emulated locally; use AWS::Scheduler::Schedule').optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(targetSchema).default([]),
});

interface RuleTarget {
  toDelivery(event: Readonly<Record<string, unknown>>): Delivery;
}

export interface Rule {
  readonly busName: string;
  readonly matches: Matcher;
  readonly targets: readonly RuleTarget[];
}

function valueAt(event: unknown, path: string): unknown {
  let value = event;
  for (const key of path.split('.').slice(1)) value = Object(value)[key];
  return value;
}

function toTarget(target: z.output<typeof targetSchema>): RuleTarget {
  const payloadOf = (event: Readonly<Record<string, unknown>>): string => {
    if (target.Input !== undefined) return target.Input;
    return JSON.stringify(target.InputPath === undefined ? event : (valueAt(event, target.InputPath) ?? null));
  };
  return {
    toDelivery: (event) => ({
      targetArn: target.Arn,
      payload: payloadOf(event),
      deadLetterArn: target.DeadLetterConfig?.Arn,
      maxRetries: target.RetryPolicy?.MaximumRetryAttempts ?? 185,
      maxAgeSeconds: target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
    }),
  };
}

/** The enabled rules of the templates. */
export function readRules(resources: readonly ResolvedResource[]): readonly Rule[] {
  const rules: Rule[] = [];
  for (const resource of resources) {
    const parsed = ruleSchema.safeParse(resource.properties);
    if (!parsed.success) throw new RuntimeSetupError(`Rule ${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
    const { EventBusName: bus, EventPattern: pattern, State: state, Targets: targets } = parsed.data;
    if (!state.startsWith('ENABLED')) continue;
    rules.push({
      busName: bus.slice(bus.lastIndexOf('/') + 1),
      matches: compilePattern(pattern),
      targets: targets.map(toTarget),
    });
  }
  return rules;
}
