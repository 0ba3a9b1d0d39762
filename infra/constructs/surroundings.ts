import type { FunctionSetting, NodeFunction } from './node-function.ts';
import type { PlatformDelivery } from './platform-delivery.ts';
import type { State } from './state.ts';

/** What the constructs of the service stack are built into. */
export interface Surroundings {
  readonly setting: FunctionSetting;
  readonly state: State;
  readonly deliveries: readonly PlatformDelivery[];
}

/** Lets a function hand deliveries out: a queue per platform, and what it takes to aim at the second. */
export function bindDeliveries(sender: NodeFunction<Record<string, string>>, around: Surroundings): void {
  sender.set({
    ATTENTION_SHARDS: String(around.setting.stage.attentionShards),
    LEAD_SECONDS: String(around.setting.stage.leadSeconds),
  });
  for (const { platform, source } of around.deliveries) {
    sender.bindQueue(source.queue, `QUEUE_URL_${platform.toUpperCase()}`);
  }
}
