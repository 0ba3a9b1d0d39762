import type { PlatformFacts } from '../platform-facts.ts';
import { baijiahaoEndpoints } from './endpoints.ts';
import { baijiahaoErrorTable } from './errors.ts';
import { baijiahaoLanePolicy } from './lane-policy.ts';
import { baijiahaoLimits } from './limits.ts';

export const baijiahaoFacts: PlatformFacts = {
  name: 'Baijiahao',
  hosts: ['https://baijiahao.baidu.com'],
  endpoints: Object.values(baijiahaoEndpoints),
  limits: Object.values(baijiahaoLimits),
  pictures: [
    { use: 'baijiahao-cover', confidence: 'S' },
    { use: 'baijiahao-gallery', confidence: 'S' },
  ],
  lanes: [{ of: 'every account', policy: baijiahaoLanePolicy, confidence: 'choice' }],
  errors: {
    table: baijiahaoErrorTable,
    sources: { most: 'S', R: ['60001002', '60001003', '60001004'] },
  },
};
