import type { CallSubject } from '../calls.ts';
import type { Context, Operation, Outcome, Platform } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import type { AuthorizedRun, Metering } from './access.ts';
import { actorOf, authorized } from './access.ts';
import { getTokenInfo, getUid, rateLimitStatus, showUser } from './account-reads.ts';
import type { Attempt } from './checks.ts';
import { commentsByMe, commentsNamingMe, commentsToMe, showComments } from './comment-reads.ts';
import { createComment, destroyComment, replyToComment } from './comments.ts';
import { postCommercially, postWithPicture, postWithUploads } from './commercial.ts';
import { destroyStatus } from './destroy.ts';
import { weiboRefused } from './errors.ts';
import { replyToFan } from './fans-service.ts';
import { accessToken, authorizationDecision, authorizationPage, revokeToken } from './oauth.ts';
import { uploadPicture } from './pictures.ts';
import { repost } from './reposts.ts';
import { share } from './share.ts';
import {
  commercialTimeline,
  countStatuses,
  mentions,
  queryId,
  queryMid,
  showBatch,
  showStatus,
  userTimeline,
} from './status-reads.ts';

type SubjectOf = (input: RequestInput) => CallSubject;

const noSubject: SubjectOf = () => ({});
const writtenSubject: SubjectOf = ({ parameters }) => {
  const id = parameters.get('id');
  return { text: writtenIn(parameters), ...(id === undefined ? {} : { id }) };
};
const idSubject: SubjectOf = ({ parameters }) => ({ id: parameters.get('id') ?? parameters.get('ids') ?? '' });

function writtenIn(parameters: RequestInput['parameters']): string {
  return parameters.get('comment') ?? parameters.get('status') ?? '';
}

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
function freeRead(endpoint: string, run: AuthorizedRun, subject: SubjectOf = noSubject): Operation {
  return { ...read(endpoint, subject, run), run: authorized({ perUser: false, perShare: false }, run) };
}

function write(endpoint: string, metering: Metering, run: (attempt: Attempt) => Outcome): Operation {
  return {
    endpoint,
    method: 'POST',
    path: `/2/${endpoint}.json`,
    describe: describeWith(writtenSubject),
    run: authorized(metering, (token, input, context) =>
      run({ text: writtenIn(input.parameters), token, input, context }),
    ),
  };
}

const perUser: Metering = { perUser: true, perShare: false };
/** The paid calls are metered by address alone. */
const byAddress: Metering = { perUser: false, perShare: false };

/** An endpoint and its paid twin. */
function writes(endpoint: string, run: (attempt: Attempt) => Outcome): readonly Operation[] {
  return [write(endpoint, perUser, run), write(`${endpoint}/biz`, byAddress, run)];
}

function reads(endpoint: string, subject: SubjectOf, run: AuthorizedRun): readonly Operation[] {
  return [read(endpoint, subject, run), freeRead(`${endpoint}/biz`, paid(run), subject)];
}

function paid(run: AuthorizedRun): AuthorizedRun {
  return (token, input, context) => {
    const isPaid = context.world.weibo.apps.get(token.appKey)?.commercial === true;
    return isPaid ? run(token, input, context) : weiboRefused(input.path, { code: 10014 });
  };
}

/** Of the authorisation: no token yet, and no quota. */
function page(endpoint: string, method: Operation['method'], run: Operation['run']): Operation {
  return { endpoint, method, path: `/${endpoint}`, describe: describeWith(noSubject), run };
}

const operations: readonly Operation[] = [
  write('statuses/share', { perUser: true, perShare: true }, share),
  ...writes('statuses/update', postCommercially),
  ...writes('statuses/upload', postWithPicture),
  ...writes('statuses/upload_pic', uploadPicture),
  ...writes('statuses/upload_url_text', postWithUploads),
  ...writes('statuses/repost', repost),
  ...writes('statuses/destroy', destroyStatus),
  write('comments/create', perUser, createComment),
  ...writes('comments/reply', replyToComment),
  write('comments/destroy', perUser, destroyComment),
  // On a host of its own, which counts nobody's day.
  write('messages/reply', byAddress, replyToFan),
  freeRead('statuses/user_timeline/biz', commercialTimeline),
  read('statuses/user_timeline', noSubject, userTimeline),
  ...reads('statuses/mentions', noSubject, mentions),
  ...reads('statuses/count', idSubject, countStatuses),
  ...reads('statuses/querymid', idSubject, queryMid),
  ...reads('statuses/queryid', idSubject, queryId),
  read('statuses/show', idSubject, showStatus),
  freeRead('statuses/show_batch/biz', paid(showBatch), idSubject),
  read('comments/show', idSubject, showComments),
  read('comments/to_me', noSubject, commentsToMe),
  read('comments/by_me', noSubject, commentsByMe),
  read('comments/mentions', noSubject, commentsNamingMe),
  read('users/show', noSubject, showUser),
  freeRead('account/rate_limit_status', rateLimitStatus),
  freeRead('account/get_uid', getUid),
  page('oauth2/authorize', 'GET', authorizationPage),
  page('oauth2/authorize/decide', 'POST', authorizationDecision),
  page('oauth2/access_token', 'POST', accessToken),
  page('oauth2/revokeoauth2', 'ANY', revokeToken),
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
