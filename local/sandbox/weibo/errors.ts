import type { Outcome } from '../operation.ts';
import { refused } from '../operation.ts';

/** Spellings seen on the wire where there is one, else those of the platform's own table. */
const messages: Readonly<Record<number, string>> = {
  10001: 'System error',
  10002: 'Service unavailable',
  10003: 'Remote service error',
  10004: 'IP limit',
  10005: 'Permission denied, need a high level appkey',
  10006: 'Source paramter (appkey) is missing',
  10008: 'Param error, see doc for more info',
  10009: 'Too many pending tasks, system is busy',
  10010: 'Job expired',
  10011: 'RPC error',
  10012: 'Illegal request',
  10013: 'Invalid weibo user',
  10014: 'Insufficient app permissions',
  10018: 'Request body length over limit',
  10020: 'Request api not found',
  10021: 'HTTP method is not suported for this request',
  10022: 'IP requests out of rate limit!',
  10023: 'User requests out of rate limit!',
  20001: 'IDs is null',
  20003: 'User does not exists',
  20005: 'Unsupported image type, only suport JPG, GIF, PNG',
  20006: 'Image size too large',
  20007: 'Does multipart has image',
  20008: 'Content is null',
  20009: 'IDs is too many',
  20012: 'Text too long, please input text less than 140 characters',
  20013: 'Text too long, please input text less than 300 characters',
  20014: 'Param is error, please try again',
  20015: 'Account or ip or app is illgal, can not continue',
  20016: 'Out of limit',
  20017: 'Repeat content',
  20018: 'Contain illegal website',
  20019: 'repeat content!',
  20020: 'Contain advertising',
  20021: 'Content is illegal',
  20022: "Your ip's behave in a comic boisterous or unruly manner",
  20031: 'Test and verify',
  20032: 'Update success, while server slow now, please wait 1-2 minutes',
  20101: 'Target weibo does not exist',
  20102: 'Not your own weibo',
  20103: "Can't repost yourself weibo",
  20104: 'Illegal weibo',
  20109: 'Weibo id is null',
  20111: 'Repeated weibo text',
  20112: 'Permission denied',
  20120: 'Permission denied',
  20121: 'Illegal visible value',
  20201: 'Target weibo comment does not exist',
  20202: 'Illegal comment',
  20203: 'Not your own comment',
  20204: 'Comment id is null',
  20301: 'Does not follow you',
  21301: 'Auth faild',
  21315: 'Token expired',
  21316: 'Token revoked',
  21317: 'Token rejected',
  21319: 'Accessor was revoked',
  21321: 'Applications over the unaudited use restrictions',
  21322: 'redirect_uri_mismatch',
  21323: 'invalid_request',
  21324: 'invalid_client',
  21325: 'invalid_grant',
  21326: 'unauthorized_client',
  21327: 'expired_token',
  21328: 'unsupported_grant_type',
  21329: 'unsupported_response_type',
  21330: 'access_denied',
  21331: 'temporarily_unavailable',
  21332: 'invalid_access_token',
  21602: 'Contains forbid world',
};

/** The platform does not document which status goes with which number; these are the likeliest. */
const forbidden = new Set([10014, 10022, 10023, 10024, 20015, 20022]);
const statuses: Readonly<Record<number, number>> = { 10001: 500, 10002: 503, 10003: 502, 10020: 404 };

export interface WeiboRefusal {
  readonly code: number;
  readonly message?: string | undefined;
  readonly status?: number | undefined;
}

export function weiboRefused(path: string, refusal: WeiboRefusal): Outcome {
  const { code } = refusal;
  const error = refusal.message ?? messageOf(code, path);
  const status = refusal.status ?? statuses[code] ?? (forbidden.has(code) ? 403 : 400);
  return refused({ status, code, body: { error, error_code: code, request: path } });
}

export function invalidParameter(name: string, expected: string, got: string): WeiboRefusal {
  return {
    code: 10017,
    message: `Parameter (${name})'s value invalid, expect (${expected}) , but get (${got}) , see doc for more info`,
  };
}

export function missingParameter(name: string): WeiboRefusal {
  return { code: 10016, message: `Miss required parameter (${name}) , see doc for more info` };
}

function messageOf(code: number, path: string): string {
  if (code === 10024) return `User requests for (${path.replace(/^\/2\/|\.json$/g, '')}) out of rate limit!`;
  return messages[code] ?? `Error ${code}`;
}
