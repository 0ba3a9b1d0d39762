import type { Confidence } from '../../../domain/confidence.ts';
import type { StepEffect } from '../../../ports/platform-publisher.ts';
import type { Endpoint } from '../platform-facts.ts';

export const timeoutsMs = { once: 10_000, upload: 20_000, read: 5_000 } as const;

type Facts = {
  /** Absent: POST. */
  readonly method?: 'GET';
  readonly effect: StepEffect;
  readonly within: keyof typeof timeoutsMs;
  readonly confidence: Confidence;
};

const documented = { confidence: 'O' } as const;
const seen = { confidence: 'S' } as const;
const reading = { effect: 'repeatable', within: 'read' } as const;
const uploading = { effect: 'repeatable', within: 'upload' } as const;
const get = { method: 'GET', ...reading } as const;
const setting = { effect: 'repeatable', within: 'once' } as const;
const once = { effect: 'once', within: 'once' } as const;
const keyed = { effect: 'keyed', within: 'once' } as const;

/** Everything that is called, by its path below `/cgi-bin/`. */
const endpoints = {
  stable_token: { ...documented, ...reading },
  'material/add_material': { ...seen, ...uploading },
  'media/uploadimg': { ...seen, ...uploading },
  'draft/add': { ...documented, ...once },
  'draft/get': { ...documented, ...reading },
  'draft/batchget': { ...documented, ...reading },
  'freepublish/submit': { ...documented, ...once },
  'freepublish/get': { ...documented, ...reading },
  'freepublish/batchget': { ...documented, ...reading },
  'freepublish/delete': { ...seen, ...keyed },
  'message/mass/sendall': { ...seen, ...keyed },
  'message/mass/get': { ...seen, ...reading },
  'message/mass/delete': { ...seen, ...keyed },
  'menu/create': { ...seen, ...setting },
  'menu/get': { ...seen, ...get },
  'menu/delete': { ...seen, ...setting, method: 'GET' },
  get_current_selfmenu_info: { ...documented, ...get },
  'message/custom/send': { ...seen, ...once },
  'user/info': { ...seen, ...get },
  'user/get': { ...seen, ...get },
  'qrcode/create': { ...seen, ...setting },
  'comment/open': { ...seen, ...setting },
  'comment/close': { ...seen, ...setting },
  'comment/list': { ...seen, ...reading },
  'comment/markelect': { ...seen, ...setting },
  'comment/unmarkelect': { ...seen, ...setting },
  'comment/delete': { ...seen, ...keyed },
  'comment/reply/add': { ...seen, ...keyed },
  'comment/reply/delete': { ...seen, ...keyed },
} as const satisfies Record<string, Facts>;

export type WechatEndpoint = keyof typeof endpoints;

export const wechatEndpoints: readonly Endpoint[] = Object.entries<Facts>(endpoints).map(([name, facts]) => ({
  method: facts.method ?? 'POST',
  path: `/cgi-bin/${name}`,
  effect: facts.effect,
  timeoutMs: timeoutsMs[facts.within],
  confidence: facts.confidence,
}));
