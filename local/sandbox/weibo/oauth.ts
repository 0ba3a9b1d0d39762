import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import { randomText } from '../randomness.ts';
import type { RequestInput } from '../request-input.ts';
import { findAccess } from './access.ts';
import type { WeiboRefusal } from './errors.ts';
import { weiboRefused } from './errors.ts';
import { renderAuthorizationPage } from './oauth-page.ts';
import type { AuthorizationCode, WeiboApp, WeiboToken } from './state.ts';
import { tokenLifeMs } from './token-life.ts';

type Request = { readonly app: WeiboApp; readonly redirectUri: string; readonly state: string | undefined };

/** Where a person chooses the account that the application may act for. */
export function authorizationPage(input: RequestInput, context: Context): Outcome {
  const request = readRequest(input, context);
  if ('code' in request) return weiboRefused(input.path, request);
  const users = [...context.world.weibo.users.values()];
  const page = renderAuthorizationPage({ ...request, users });
  return { ...answered({}), page };
}

/** What the person has clicked; the browser goes back to the application either way. */
export function authorizationDecision(input: RequestInput, context: Context): Outcome {
  const request = readRequest(input, context);
  if ('code' in request) return weiboRefused(input.path, request);
  const { app, redirectUri } = request;
  const uid = input.parameters.get('uid') ?? '';
  if (input.parameters.get('decision') !== 'allow') return sendBack(request, { refusal: { code: 21330 } });
  if (!context.world.weibo.users.has(uid)) return sendBack(request, { refusal: { code: 21323 } });
  if (app.level === 'test' && app.ownerUid !== uid && !app.testers.includes(uid)) {
    return sendBack(request, { refusal: { code: 21321 } });
  }
  const code: AuthorizationCode = {
    code: randomText(context.random, 32),
    appKey: app.appKey,
    uid,
    redirectUri,
    expiresAt: context.now + context.settings.weibo.codeLifeSeconds * 1000,
  };
  return sendBack(request, { code });
}

function readRequest({ parameters }: RequestInput, { world }: Context): Request | WeiboRefusal {
  const app = world.weibo.apps.get(parameters.get('client_id') ?? '');
  if (app === undefined) return { code: 21324 };
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (redirectUri === '' || redirectUri !== app.callbackUrl) return { code: 21322 };
  const responseType = parameters.get('response_type') ?? 'code';
  return responseType === 'code' ? { app, redirectUri, state: parameters.get('state') } : { code: 21329 };
}

function sendBack(
  { redirectUri, state }: Request,
  result: { readonly code: AuthorizationCode } | { readonly refusal: WeiboRefusal },
): Outcome {
  const url = new URL(redirectUri);
  if (state !== undefined) url.searchParams.set('state', state);
  if ('code' in result) {
    url.searchParams.set('code', result.code.code);
    return { ...answered({}, [{ type: 'weibo.code-issued', code: result.code }]), location: url.href };
  }
  const outcome = weiboRefused('/oauth2/authorize', result.refusal);
  const { error = '' } = outcome.body as { error?: string }; // as `weiboRefused` makes it
  url.searchParams.set('error', error);
  url.searchParams.set('error_code', String(result.refusal.code));
  url.searchParams.set('error_description', error);
  url.searchParams.set('error_uri', '/oauth2/authorize');
  return { ...outcome, location: url.href };
}

/** A code for a token: once, by the application that it was made for, and with the same address. */
export function accessToken(input: RequestInput, context: Context): Outcome {
  const refuse = (code: number): Outcome => weiboRefused(input.path, { code });
  const { id, secret } = clientOf(input);
  const app = context.world.weibo.apps.get(id);
  if (app === undefined || app.appSecret !== secret) return refuse(21324);
  if (input.parameters.get('grant_type') !== 'authorization_code') return refuse(21328);
  const code = context.world.weibo.codes.get(input.parameters.get('code') ?? '');
  const isGood = code !== undefined && code.usedAt === undefined && context.now < code.expiresAt;
  if (!isGood || code.appKey !== app.appKey) return refuse(21325);
  if (input.parameters.get('redirect_uri') !== code.redirectUri) return refuse(21322);
  const token = issue(app, code.uid, context);
  const seconds = Math.floor((token.expiresAt - context.now) / 1000);
  const body = {
    access_token: token.accessToken,
    remind_in: String(seconds),
    expires_in: seconds,
    uid: token.uid,
    isRealName: 'true',
  };
  return answered(body, [
    { type: 'weibo.code-used', code: code.code, at: context.now },
    { type: 'weibo.token-issued', token },
  ]);
}

/** In the form, or as HTTP Basic. */
function clientOf({ parameters, authorization }: RequestInput): { readonly id: string; readonly secret: string } {
  const basic = authorization?.match(/^Basic (\S+)$/i)?.[1];
  const [basicId = '', basicSecret = ''] = Buffer.from(basic ?? '', 'base64')
    .toString('utf8')
    .split(':');
  return {
    id: parameters.get('client_id') ?? basicId,
    secret: parameters.get('client_secret') ?? basicSecret,
  };
}

function issue(app: WeiboApp, uid: string, { now, world, settings, random }: Context): WeiboToken {
  const isGood = (token: WeiboToken): boolean =>
    token.appKey === app.appKey && token.uid === uid && token.revokedAt === undefined && now < token.expiresAt;
  const earlier = [...world.weibo.tokens.values()].findLast(isGood);
  const isExtended = settings.weibo.reauthorisation === 'extend' && earlier !== undefined;
  return {
    accessToken: isExtended ? earlier.accessToken : `2.00${randomText(random, 28)}`,
    appKey: app.appKey,
    uid,
    issuedAt: now,
    expiresAt: now + tokenLifeMs(settings.weibo.tokenLifeSeconds, app, uid),
  };
}

/** `result` is text. */
export function revokeToken(input: RequestInput, context: Context): Outcome {
  const access = findAccess(input, context);
  if ('refusal' in access) return weiboRefused(input.path, access.refusal);
  const { accessToken: revoked } = access.token;
  return answered({ result: 'true' }, [{ type: 'weibo.token-revoked', accessToken: revoked, at: context.now }]);
}
