import type { ProfileReader } from '../../../ports/account-authorizer.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { WeiboHosts } from './calls.ts';
import { createWeiboReads } from './reads.ts';

type Options = WeiboHosts & { readonly http: HttpClient; readonly now: () => number };

export function createWeiboProfileReader(options: Options): ProfileReader {
  const reads = createWeiboReads(options);
  return async (asked) => {
    const { name, followers, verification } = await reads.user(asked, { effect: 'repeatable', now: options.now });
    if (verification === undefined) return { name, followers, verification: { kind: 'none' } };
    const { kind, reason } = verification;
    return { name, followers, verification: { kind, ...(reason === '' ? {} : { reason }) } };
  };
}
