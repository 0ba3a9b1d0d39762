import type { DispatchEnv } from '../../functions/dispatch/env.ts';
import { type AimingEnv, aimingVariables, type FunctionSetting } from './function-settings.ts';
import type { NodeFunction } from './node-function.ts';
import type { DeliveryPlatform, PlatformDelivery } from './platform-delivery.ts';
import type { State } from './state.ts';

/** What the constructs of the service stack are built into. */
export interface Surroundings {
  readonly setting: FunctionSetting;
  readonly state: State;
  readonly deliveries: readonly PlatformDelivery[];
}

type SenderEnv = AimingEnv & Pick<DispatchEnv, `QUEUE_URL_${Uppercase<DeliveryPlatform>}`>;

const queueVariables = {
  weibo: 'QUEUE_URL_WEIBO',
  wechat: 'QUEUE_URL_WECHAT',
  baijiahao: 'QUEUE_URL_BAIJIAHAO',
} as const satisfies Record<DeliveryPlatform, keyof SenderEnv>;

/** Lets a function hand deliveries out: a queue per platform, the bus for people, and what it takes to aim at the second. */
export function bindDeliveries(sender: NodeFunction<SenderEnv>, around: Surroundings): void {
  sender.set(aimingVariables(around.setting));
  sender.bindBus(around.state.bus);
  for (const { platform, source } of around.deliveries) {
    sender.bindQueue(source.queue, queueVariables[platform]);
  }
}
