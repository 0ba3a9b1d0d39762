import type { PlatformFacts } from '../platform-facts.ts';
import { weiboEndpoints } from './endpoints.ts';
import { weiboErrorTable } from './error-table.ts';
import { weiboLanePolicies } from './lane-policy.ts';
import { weiboTextLimits } from './text.ts';

export const weiboFacts: PlatformFacts = {
  name: 'Weibo',
  hosts: ['https://api.weibo.com', 'https://c.api.weibo.com'],
  endpoints: weiboEndpoints,
  limits: [
    {
      what: 'text of the ordinary tier, at most',
      value: weiboTextLimits.ordinary,
      unit: 'characters, a link counting 10',
      confidence: 'O',
    },
    {
      what: 'text of the ordinary tier, warned of above',
      value: weiboTextLimits.ordinaryWarning,
      unit: 'characters',
      confidence: 'S',
      note: "the server's own count may differ a little",
    },
    {
      what: 'text of the commercial tier, at most',
      value: weiboTextLimits.long,
      unit: 'characters',
      confidence: 'O',
    },
  ],
  pictures: [{ use: 'weibo-picture', confidence: 'O' }],
  lanes: [
    { of: 'the ordinary tier', policy: weiboLanePolicies.ordinary, confidence: 'O' },
    { of: 'the commercial tier', policy: weiboLanePolicies.commercial, confidence: 'O' },
  ],
  errors: {
    table: weiboErrorTable,
    sources: {
      most: 'O',
      S: ['10025', '20033', '20038', '20112', '20120', '20121', '20206', '20207', '21332'],
      R: ['21335'],
    },
  },
};
