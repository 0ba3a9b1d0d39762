import type { CallSubject } from '../calls.ts';
import type { Context, Operation, Outcome, Platform } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import type { AuthorizedRun, Metering } from './access.ts';
import { actorOf, authorized } from './access.ts';
import { postCommercially } from './commercial.ts';
import { weiboRefused } from './errors.ts';
import type { Attempt } from './post.ts';
import { commercialTimeline, getTokenInfo, getUid, rateLimitStatus, showStatus, userTimeline } from './reads.ts';
import { share } from './share.ts';

type SubjectOf = (input: RequestInput) => CallSubject;

const noSubject: SubjectOf = () => ({});
const textSubject: SubjectOf = ({ parameters }) => ({ text: parameters.get('status') ?? '' });
const idSubject: SubjectOf = ({ parameters }) => ({ id: parameters.get('id') ?? '' });

function describeWith(subject: SubjectOf): Operation['describe'] {
  return (input: RequestInput, context: Context) => ({ actor: actorOf(input, context), subject: subject(input) });
}

function read(endpoint: string, subject: SubjectOf, run: AuthorizedRun): Operation {
  return {
    endpoint,
    method: 'GET',
    path: `/2/${endpoint}.json`,
    describe: describeWith(subject),
    run: authorized({ perUser: true, perShare: false }, run),
  };
}

/** These do not count against the user's day. */
function freeRead(endpoint: string, run: AuthorizedRun): Operation {
  return { ...read(endpoint, noSubject, run), run: authorized({ perUser: false, perShare: false }, run) };
}

function write(endpoint: string, metering: Metering, run: (attempt: Attempt) => Outcome): Operation {
  return {
    endpoint,
    method: 'POST',
    path: `/2/${endpoint}.json`,
    describe: describeWith(textSubject),
    run: authorized(metering, (token, input, context) =>
      run({ text: input.parameters.get('status') ?? '', token, input, context }),
    ),
  };
}

/** The paid calls are metered by address alone. */
const byAddress: Metering = { perUser: false, perShare: false };

const operations: readonly Operation[] = [
  write('statuses/share', { perUser: true, perShare: true }, share),
  write('statuses/update/biz', byAddress, postCommercially),
  write('statuses/upload/biz', byAddress, postCommercially),
  freeRead('statuses/user_timeline/biz', commercialTimeline),
  read('statuses/user_timeline', noSubject, userTimeline),
  read('statuses/show', idSubject, showStatus),
  freeRead('account/rate_limit_status', rateLimitStatus),
  freeRead('account/get_uid', getUid),
  {
    endpoint: 'oauth2/get_token_info',
    method: 'POST',
    path: '/oauth2/get_token_info',
    describe: describeWith(noSubject),
    run: getTokenInfo,
  },
];

export const weiboPlatform: Platform = {
  name: 'weibo',
  operations,
  territory: ['/2/*', '/oauth2/*'],
  refuse: weiboRefused,
  throttled: (endpoint) => ({ code: endpoint === 'statuses/share' ? 10024 : 10023 }),
  wrongMethod: () => ({ code: 10021 }),
  unknownPath: { code: 10020 },
};
