import * as z from 'zod';
import { qrPictureUrl } from '../../../shared/adapters/platforms/wechat/follower-calls.ts';
import type { WechatAccount } from '../../../shared/domain/account.ts';
import { capabilityOf } from '../../../shared/domain/capabilities.ts';
import { ConflictError } from '../../../shared/domain/errors.ts';
import { isoOf } from '../../../shared/domain/instants.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import { accountParams, listOf, noBody, noQuery, pageQuery } from '../../../shared/lambda/route-schemas.ts';
import type { SceneCode } from '../../../shared/ports/engagement.ts';
import { changeAt, loadWechatAccount } from '../account-call.ts';
import { repeatableCallProblems } from '../call-problems.ts';
import type { ServeWechatDeps } from '../deps.ts';
import { wechatPath } from '../wechat-path.ts';

const dayMs = 24 * 3_600_000;
/** A code that ends so little before the one that is asked for is as good: a repeated request makes no second one. */
const slackMs = 3_600_000;

const path = `${wechatPath}/qr-codes`;
const codeParams = accountParams.extend({ scene: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) });
const codeInput = z.strictObject({
  /** How long it can be scanned; an account has at most 100,000 permanent codes in its life. */
  days: z.union([z.int().min(1).max(30), z.literal('permanent')]).default(30),
});
const codeView = z.object({
  scene: z.string(),
  url: z.string(),
  pictureUrl: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().optional(),
});

export function qrCodeRoutes(deps: ServeWechatDeps): readonly Route[] {
  return [makeRoute(deps), listRoute(deps)];
}

function makeRoute(deps: ServeWechatDeps): Route {
  return defineRoute({
    method: 'PUT',
    summary: 'Makes the QR code of a scene, where none lives as long already.',
    path: `${path}/{scene}`,
    access: 'editor',
    params: codeParams,
    query: noQuery,
    body: codeInput,
    response: codeView,
    success: [200, 201],
    problems: ['account-not-capable', ...repeatableCallProblems],
    handle: async ({ params, body: { days }, caller: { tokenId: actor } }) => {
      const { scene, ...key } = params;
      const account = await loadWechatAccount(deps, key);
      const known = await deps.qrCodes.get(params);
      if (known !== undefined && isGoodFor(known, { days, now: deps.clock.now() })) {
        return { status: 200, body: viewOf(known) };
      }
      assertCapable(account);
      const seconds = days === 'permanent' ? days : (days * dayMs) / 1000;
      const change = {
        account,
        actor,
        kind: 'change',
        call: 'qrcode/create',
        effect: 'repeatable',
        done: 'create-qr-code',
        to: scene,
      } as const;
      const { url, ticket } = await changeAt(deps, change, (caller, context) =>
        deps.client.createQrCode(caller, { scene, seconds }, context),
      );
      const pictureUrl = qrPictureUrl(deps.pageUrl, ticket);
      const createdAt = deps.clock.now();
      const end = days === 'permanent' ? {} : { expiresAt: createdAt + days * dayMs };
      const code: SceneCode = { scene, url, pictureUrl, createdAt, ...end };
      await deps.qrCodes.keep(account.accountId, code);
      return { status: 201, body: viewOf(code) };
    },
  });
}

function listRoute(deps: ServeWechatDeps): Route {
  return defineRoute({
    method: 'GET',
    summary: 'Lists the QR codes of a WeChat account by scene.',
    path,
    access: 'viewer',
    params: accountParams,
    query: z.strictObject(pageQuery),
    body: noBody,
    response: listOf(codeView),
    handle: async ({ params, query: { limit, cursor } }) => {
      const { accountId } = await loadWechatAccount(deps, params);
      const listing = `qr-codes ${accountId}`;
      const after = await openPage(deps.signingKey, listing, cursor);
      const { items, last } = await deps.qrCodes.list(accountId, { limit, after });
      const page = { items: items.map(viewOf), ...(last === undefined ? {} : { cursor: last }) };
      return { status: 200, body: await signPage(deps.signingKey, listing, page) };
    },
  });
}

/** Refused here: WeChat would only say that the account may not. */
function assertCapable(account: WechatAccount): void {
  const { isAllowed, title, why } = capabilityOf(account, 'wechat.qr-codes');
  if (isAllowed) return;
  const details = { zhTitle: title.zh, enTitle: title.en, zhWhy: why?.zh, enWhy: why?.en };
  throw new ConflictError('account-not-capable', `${why?.en}.`, { details });
}

function isGoodFor(code: SceneCode, wanted: { readonly days: number | 'permanent'; readonly now: number }): boolean {
  if (code.expiresAt === undefined || wanted.days === 'permanent') return code.expiresAt === undefined;
  return code.expiresAt >= wanted.now + wanted.days * dayMs - slackMs;
}

function viewOf({ createdAt, expiresAt, ...code }: SceneCode): z.infer<typeof codeView> {
  const end = expiresAt === undefined ? {} : { expiresAt: isoOf(expiresAt) };
  return { ...code, createdAt: isoOf(createdAt), ...end };
}
