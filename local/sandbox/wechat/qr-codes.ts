import * as z from 'zod';
import { readJson } from '../json-body.ts';
import type { Context, Operation } from '../operation.ts';
import { answered, refused } from '../operation.ts';
import { randomText } from '../randomness.ts';
import type { AccountRun } from './access.ts';
import type { QrCode } from './engagement-state.ts';
import { refuse } from './errors.ts';
import { qrPicture } from './qr-picture.ts';

const defaultSeconds = 60;
const longestSeconds = 2_592_000;

const bodySchema = z.object({
  action_name: z.string().default(''),
  action_info: z.object({ scene: z.unknown() }).optional(),
  expire_seconds: z.int().positive().default(defaultSeconds),
});

const sceneOf = (scene: z.ZodType<string | number>, field: 'scene_id' | 'scene_str') =>
  z.object({ [field]: scene }).transform((read) => read[field] ?? '');
const anyText = z.string().min(1).max(64);

/** What an action lets a code carry, and whether it lasts. */
const actions = {
  QR_SCENE: { scene: sceneOf(z.int().min(1).max(0xffff_ffff), 'scene_id'), isPermanent: false },
  QR_STR_SCENE: { scene: sceneOf(anyText, 'scene_str'), isPermanent: false },
  QR_LIMIT_SCENE: { scene: sceneOf(z.int().min(1).max(100_000), 'scene_id'), isPermanent: true },
  QR_LIMIT_STR_SCENE: { scene: sceneOf(anyText, 'scene_str'), isPermanent: true },
} as const;

/** A code that tells who scans it apart by its scene. A permanent one is made once for its scene. */
export const createQrCode: AccountRun = (account, input, context) => {
  if (!account.verified || account.kind !== 'service') return refuse(context, 48001);
  const body = readJson(input.body, bodySchema);
  if (body === undefined) return refuse(context, 47001);
  if (!Object.hasOwn(actions, body.action_name)) return refuse(context, 40052);
  const action = actions[body.action_name as keyof typeof actions];
  const scene = action.scene.safeParse(body.action_info?.scene);
  if (!scene.success) return refuse(context, 40053);
  const seconds = action.isPermanent ? undefined : body.expire_seconds;
  if (seconds !== undefined && seconds > longestSeconds) return refuse(context, 40035);
  const permanent = [...context.world.wechat.qrCodes.values()].filter(
    ({ appId, expiresAt }) => appId === account.appId && expiresAt === undefined,
  );
  const known = action.isPermanent ? permanent.find((code) => code.scene === scene.data) : undefined;
  if (known !== undefined) return answered(answerOf(known, undefined));
  if (action.isPermanent && permanent.length >= context.settings.wechat.permanentQrCodes) return refuse(context, 45029);
  const code = codeOf({ appId: account.appId, scene: scene.data, seconds }, context);
  return answered(answerOf(code, seconds), [{ type: 'wechat.qr-created', code }]);
};

type Wanted = { readonly appId: string; readonly scene: string | number; readonly seconds: number | undefined };

function codeOf({ appId, scene, seconds }: Wanted, { now, random }: Context): QrCode {
  return {
    appId,
    scene,
    ticket: `gQ${randomText(random, 88)}==`,
    url: `http://weixin.qq.com/q/${randomText(random, 22)}`,
    createdAt: now,
    ...(seconds === undefined ? {} : { expiresAt: now + seconds * 1000 }),
  };
}

function answerOf({ ticket, url }: QrCode, seconds: number | undefined) {
  return { ticket, ...(seconds === undefined ? {} : { expire_seconds: seconds }), url };
}

/** Asked for by browsers, so without a token, and on a host of its own at the real platform. */
export const showQrCode: Operation = {
  endpoint: 'showqrcode',
  method: 'GET',
  path: '/cgi-bin/showqrcode',
  describe: () => ({ subject: {} }),
  run: ({ parameters }, { world }) => {
    const code = world.wechat.qrCodes.get(parameters.get('ticket') ?? '');
    if (code === undefined) return refused({ status: 404, code: 404, body: {} });
    return { ...answered({}), picture: qrPicture(code.url) };
  },
};
