import type { PlatformFacts } from '../platform-facts.ts';
import { baiduPushEndpoints } from './endpoints.ts';
import { baiduPushErrorTable } from './errors.ts';
import { baiduPushLimits } from './limits.ts';

export const baiduSearchFacts: PlatformFacts = {
  name: 'Baidu search',
  hosts: ['http://data.zz.baidu.com'],
  endpoints: Object.values(baiduPushEndpoints),
  limits: Object.values(baiduPushLimits),
  pictures: [],
  lanes: [],
  errors: { table: baiduPushErrorTable, sources: { most: 'O' } },
};
