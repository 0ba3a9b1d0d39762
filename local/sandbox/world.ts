import type { BaiduState } from './baidu/state.ts';
import { applyBaidu, createBaiduState } from './baidu/state.ts';
import type { BaijiahaoState } from './baijiahao/state.ts';
import { applyBaijiahao, createBaijiahaoState } from './baijiahao/state.ts';
import type { SandboxCall } from './calls.ts';
import type { Counters } from './counters.ts';
import { applyCounted } from './counters.ts';
import type { SandboxEvent } from './events.ts';
import type { WechatState } from './wechat/state.ts';
import { applyWechat, createWechatState } from './wechat/state.ts';
import type { WeiboState } from './weibo/state.ts';
import { applyWeibo, createWeiboState } from './weibo/state.ts';

export interface World {
  readonly weibo: WeiboState;
  readonly wechat: WechatState;
  readonly baidu: BaiduState;
  readonly baijiahao: BaijiahaoState;
  readonly counters: Counters;
  readonly calls: SandboxCall[];
}

export function createWorld(): World {
  return {
    weibo: createWeiboState(),
    wechat: createWechatState(),
    baidu: createBaiduState(),
    baijiahao: createBaijiahaoState(),
    counters: new Map(),
    calls: [],
  };
}

/** Settings are the one thing outside: their owner applies `settings-changed`. */
export function applyToWorld(world: World, event: Exclude<SandboxEvent, { type: 'settings-changed' }>): void {
  if (event.type === 'called') world.calls.push(event.call);
  else if (event.type === 'counted') applyCounted(world.counters, event);
  else if (isOf('weibo', event)) applyWeibo(world.weibo, event);
  else if (isOf('wechat', event)) applyWechat(world.wechat, event);
  else if (isOf('baidu', event)) applyBaidu(world.baidu, event);
  else applyBaijiahao(world.baijiahao, event);
}

function isOf<P extends string>(
  platform: P,
  event: SandboxEvent,
): event is Extract<SandboxEvent, { type: `${P}.${string}` }> {
  return event.type.startsWith(`${platform}.`);
}
