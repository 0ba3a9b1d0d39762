import { sniffPicture } from '../media-store.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import { randomText } from '../randomness.ts';
import type { RequestInput, UploadedFile } from '../request-input.ts';
import { refuse } from './errors.ts';
import type { WechatAccount, WechatMaterial } from './state.ts';

const megabyte = 1024 * 1024;

interface Rule {
  readonly kind: WechatMaterial['kind'];
  readonly limitBytes: number;
  /** Picture types by their bytes; left out for sound and film, whose bytes are not looked into. */
  readonly pictures?: readonly string[];
}

const libraryRules: Readonly<Record<string, Rule>> = {
  image: { kind: 'image', limitBytes: 10 * megabyte, pictures: ['bmp', 'png', 'jpg', 'gif'] },
  thumb: { kind: 'thumb', limitBytes: 64 * 1024, pictures: ['jpg'] },
  voice: { kind: 'voice', limitBytes: 2 * megabyte },
  video: { kind: 'video', limitBytes: 10 * megabyte },
};

const inArticleRule: Rule = { kind: 'in-article', limitBytes: megabyte, pictures: ['jpg', 'png'] };

export function addMaterial(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const rule = libraryRules[input.parameters.get('type') ?? ''];
  if (rule === undefined) return refuse(context, 40004);
  return keep({ account, rule, file: input.files.get('media') }, context, (material) => ({
    media_id: material.mediaId,
    ...(rule.kind === 'image' ? { url: material.url } : {}),
  }));
}

export function uploadImage(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  return keep({ account, rule: inArticleRule, file: input.files.get('media') }, context, ({ url }) => ({ url }));
}

interface Upload {
  readonly account: WechatAccount;
  readonly rule: Rule;
  readonly file: UploadedFile | undefined;
}

function keep(upload: Upload, context: Context, answer: (material: WechatMaterial) => unknown): Outcome {
  const { account, rule, file } = upload;
  if (file === undefined) return refuse(context, 41005);
  const code = fileRefusal(rule, file);
  if (code !== undefined) return refuse(context, code);
  const type = sniffPicture(file.bytes)?.type;
  const material: WechatMaterial = {
    appId: account.appId,
    mediaId: randomText(context.random, 64),
    kind: rule.kind,
    contentId: context.media.put(file.bytes),
    ...(type === undefined ? {} : { url: pictureUrl(type, context) }),
    addedAt: context.now,
  };
  return answered(answer(material), [{ type: 'wechat.material-added', material }]);
}

function fileRefusal(rule: Rule, file: UploadedFile): number | undefined {
  if (file.bytes.length === 0) return 44001;
  if (file.bytes.length > rule.limitBytes) return rule.pictures === undefined ? 45001 : 40009;
  if (rule.pictures === undefined) return undefined;
  return rule.pictures.includes(sniffPicture(file.bytes)?.type ?? '') ? undefined : 40005;
}

function pictureUrl(type: string, { random }: Context): string {
  const format = type === 'jpg' ? 'jpeg' : type;
  return `http://mmbiz.qpic.cn/mmbiz_${format}/${randomText(random, 48)}/0?wx_fmt=${format}`;
}
