import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { RuntimeSetupError } from '../errors.ts';
import type { Location } from '../location.ts';
import { queueUrlOf } from '../template/references.ts';
import type { ResolvedResource } from '../template/resolved-app.ts';
import { Queue, type QueueSettings } from './queue.ts';

const propertiesSchema = z.object({
  DelaySeconds: z.coerce.number().default(0),
  VisibilityTimeout: z.coerce.number().default(30),
  ReceiveMessageWaitTimeSeconds: z.coerce.number().default(0),
  MessageRetentionPeriod: z.coerce.number().default(345_600),
  MaximumMessageSize: z.coerce.number().default(1_048_576),
  FifoQueue: z.literal(false, 'only standard queues run locally').optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});

function settingsOf(resource: ResolvedResource, location: Location): QueueSettings {
  const parsed = propertiesSchema.safeParse(resource.properties);
  if (!parsed.success) throw new RuntimeSetupError(`Queue ${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
  const { RedrivePolicy: redrive, ...properties } = parsed.data;
  return {
    name: resource.name,
    arn: resource.arn,
    url: queueUrlOf(location, resource.name),
    delaySeconds: properties.DelaySeconds,
    visibilitySeconds: properties.VisibilityTimeout,
    waitSeconds: properties.ReceiveMessageWaitTimeSeconds,
    retentionSeconds: properties.MessageRetentionPeriod,
    maximumMessageSize: properties.MaximumMessageSize,
    redrive: redrive && { deadLetterArn: redrive.deadLetterTargetArn, maxReceiveCount: redrive.maxReceiveCount },
  };
}

export class Queues {
  readonly #byName = new Map<string, Queue>();
  readonly #byArn = new Map<string, Queue>();

  constructor(resources: readonly ResolvedResource[], context: { clock: Clock; location: Location }) {
    for (const resource of resources) {
      const settings = settingsOf(resource, context.location);
      const queue = new Queue(settings, {
        clock: context.clock,
        deadLetterQueue: () => (settings.redrive ? this.#byArn.get(settings.redrive.deadLetterArn) : undefined),
      });
      this.#byName.set(settings.name, queue);
      this.#byArn.set(settings.arn, queue);
    }
  }

  all(): readonly Queue[] {
    return [...this.#byName.values()];
  }

  byName(name: string): Queue | undefined {
    return this.#byName.get(name);
  }

  byArn(arn: string): Queue | undefined {
    return this.#byArn.get(arn);
  }

  /** Callers may reach the runtime under another host name; the last part of the URL is the queue's name. */
  byUrl(url: string): Queue | undefined {
    return this.#byName.get(url.slice(url.lastIndexOf('/') + 1));
  }
}
