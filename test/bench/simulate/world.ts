import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { QueuedPlatform } from '../../../shared/domain/platform.ts';
import { createApi } from './api.ts';
import { createAttentionView } from './attention-view.ts';
import { accounts, brand, cover } from './brand.ts';
import { startCaretakers } from './caretakers.ts';
import { type Checks, createChecks } from './checks.ts';
import { createDeliveryTable } from './delivery-table.ts';
import { startDispatcher } from './dispatcher.ts';
import { startEditors } from './editors.ts';
import { createEventBus } from './event-bus.ts';
import { createEventLoop } from './event-loop.ts';
import { createFaults } from './faults.ts';
import { startLinkSyncer } from './link-syncer.ts';
import { createMessageQueues } from './message-queues.ts';
import { createNetwork } from './network.ts';
import { type AccountDesk, createAccountDesk, credentialsOf } from './platforms/account-desk.ts';
import { createSearchModel, type SearchModel } from './platforms/baidu-search.ts';
import { createBaijiahaoModel } from './platforms/baijiahao.ts';
import { createStaleLists } from './platforms/look.ts';
import type { PlatformDeps } from './platforms/platform-deps.ts';
import { createPlatformLine } from './platforms/platform-line.ts';
import { createWechatModel } from './platforms/wechat.ts';
import { createWeiboModel } from './platforms/weibo.ts';
import { createRandom } from './random.ts';
import { createTables } from './tables.ts';
import { createTrace, type Trace } from './trace.ts';
import { createTruth } from './truth.ts';
import type { Universe } from './universe.ts';
import { startWatchman } from './watchman.ts';
import { startWeather, type WeatherReport } from './weather.ts';
import { startChainWaker, startDeliverers } from './workers.ts';

/** Midnight in Beijing. */
export const startAt = Date.parse('2025-12-31T16:00:00.000Z');

export type World = {
  readonly universe: Universe;
  readonly checks: Checks;
  readonly weather: WeatherReport;
  readonly search: SearchModel;
};

/** Puts the engine, its cloud, the platforms and the people of a brand into one run. */
export function createWorld(options: {
  readonly seed: number;
  readonly endAt: number;
  readonly print?: (line: string) => void;
}): World {
  const { universe, checks, takeEnded } = createUniverse(options.seed, createTrace(options.print));
  const weather = startWeather(universe, [...new Set(accounts.map(({ platform }) => platform))]);
  const desks = openDesks(universe, weather);
  const deskOf = (accountId: string): AccountDesk => {
    const desk = desks.get(accountId);
    if (desk === undefined) throw new TypeError(`There is no account ${accountId}.`);
    return desk;
  };
  const search = startFunctions(universe, { checks, weather, deskOf });
  const dispatcher = startDispatcher(universe);
  const api = createApi(universe);
  startEditors(universe, api, options);
  startCaretakers(universe, { api, deskOf, isCalm: weather.isCalm, takeEnded });
  startWatchman(universe, checks, () => !weather.isStorm() && !dispatcher.isDown());
  return { universe, checks, weather, search };
}

function createUniverse(
  seed: number,
  trace: Trace,
): { universe: Universe; checks: Checks; takeEnded: () => readonly Delivery[] } {
  const loop = createEventLoop(startAt);
  const random = createRandom(seed);
  const faults = createFaults(random);
  const net = { loop, random, faults, trace };
  const call = createNetwork(net);
  const checks = createChecks(net, () => truth);
  const truth = createTruth(checks.onAccepted);
  const attention = createAttentionView(net);
  const ended: Delivery[] = [];
  const deliveries = createDeliveryTable((before, after) => {
    checks.onStored(before, after);
    if (after?.state === 'failed' || after?.state === 'missed') ended.push(after);
    attention.update(after?.deliveryId ?? before?.deliveryId ?? '', after);
  });
  let ids = 0;
  const universe: Universe = {
    ...net,
    call,
    tables: createTables(),
    deliveries,
    attention,
    truth,
    queues: createMessageQueues({ ...net, call }),
    bus: createEventBus({ ...net, call }, checks.onEvent),
    newId: (prefix) => `${prefix}${++ids}`,
  };
  return { universe, checks, takeEnded: () => ended.splice(0) };
}

function openDesks(universe: Universe, weather: WeatherReport): ReadonlyMap<string, AccountDesk> {
  const { tables } = universe;
  tables.brands.set(brand.brandId, brand);
  tables.media.set(cover.mediaId, cover);
  return new Map(
    accounts.map((account) => {
      tables.accounts.set(account.accountId, account);
      const first = credentialsOf(account, `token-${account.accountId}-1`);
      tables.credentials.set(account.accountId, JSON.stringify(first));
      return [account.accountId, createAccountDesk(universe, account, weather.isCalm)];
    }),
  );
}

function startFunctions(
  universe: Universe,
  parts: { readonly checks: Checks; readonly weather: WeatherReport; readonly deskOf: (id: string) => AccountDesk },
): SearchModel {
  const { checks, weather, deskOf } = parts;
  const lineTo = (platform: string) => createPlatformLine(universe, { isDown: () => weather.isDown(platform) });
  const depsOf = (platform: QueuedPlatform): PlatformDeps => ({
    ...universe,
    deskOf,
    line: lineTo(platform),
    isListStale: createStaleLists(universe),
    refusesDuplicates: universe.random.chance(0.5),
    onCall: (call) => checks.onCall(call, universe.deliveries.rows.get(call.deliveryId)),
  });
  const [weibo, wechat, baijiahao] = [depsOf('weibo'), depsOf('wechat'), depsOf('baijiahao')];
  startDeliverers(universe, {
    weibo: (process) => createWeiboModel(weibo, process),
    wechat: (process) => createWechatModel(wechat, process),
    baijiahao: (process) => createBaijiahaoModel(baijiahao, process),
  });
  startChainWaker(universe);
  const search = createSearchModel(universe, lineTo('baidu-search'));
  startLinkSyncer(universe, search);
  return search;
}
