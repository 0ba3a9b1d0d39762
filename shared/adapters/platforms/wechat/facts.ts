import type { PlatformFacts } from '../platform-facts.ts';
import { wechatEndpoints } from './endpoints.ts';
import { wechatErrorTable } from './error-table.ts';
import { wechatLanePolicyOf } from './lane-policy.ts';
import { wechatTextLimits } from './text.ts';

export const wechatFacts: PlatformFacts = {
  name: 'WeChat',
  hosts: ['https://api.weixin.qq.com'],
  endpoints: wechatEndpoints,
  limits: [
    {
      what: 'title, at most',
      value: wechatTextLimits.title,
      unit: 'characters',
      confidence: 'O',
      note: 'documented since December 2025; 64 before',
    },
    { what: 'author, at most', value: wechatTextLimits.author, unit: 'characters', confidence: 'O' },
    { what: 'digest, at most', value: wechatTextLimits.digest, unit: 'characters', confidence: 'O' },
    {
      what: 'body, at most',
      value: wechatTextLimits.bodyCharacters,
      unit: 'characters of HTML',
      confidence: 'O',
      note: 'the page says 2 KB as well',
    },
    { what: 'body, at most', value: wechatTextLimits.bodyBytes, unit: 'bytes', confidence: 'O' },
  ],
  pictures: [
    { use: 'wechat-material', confidence: 'S' },
    { use: 'wechat-thumb', confidence: 'S' },
    { use: 'wechat-inline', confidence: 'S' },
  ],
  lanes: [
    { of: 'a subscription account', policy: wechatLanePolicyOf({ kind: 'subscription' }), confidence: 'R' },
    { of: 'a service account', policy: wechatLanePolicyOf({ kind: 'service' }), confidence: 'R' },
  ],
  errors: {
    table: wechatErrorTable,
    sources: {
      most: 'S',
      O: ['41039', '44003', '45003', '45004', '45166', '47001', '53405', '53406', '53503', '53504', '53505'],
      R: ['40066', '40097', '40113', '45110', '50004', '50007', '53500..53502', '87014'],
    },
  },
};
