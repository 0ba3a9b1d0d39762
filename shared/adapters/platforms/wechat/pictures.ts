import { setTimeout } from 'node:timers/promises';
import type { MediaUse } from '../../../domain/media-use.ts';
import { PlatformError } from '../../../domain/platform-error.ts';
import type { PublishInput } from '../../../ports/platform-publisher.ts';
import type { Upload, UploadIndex, UploadKey } from '../../../ports/uploads.ts';
import { kindHints } from '../error-hints.ts';
import { callerOf, contextOf } from './calling.ts';
import type { WechatClient } from './client.ts';

export type PictureUse = Extract<MediaUse, 'wechat-material' | 'wechat-inline'>;
export type PictureWish = { readonly mediaId: string; readonly use: PictureUse };

/** Pictures of the media library at WeChat. What an account has uploaded once is never uploaded again. */
export type WechatPictures = {
  /** The media id of material, or the address of an inline picture. */
  readonly place: (input: PublishInput, wish: PictureWish) => Promise<string>;
  /** Uploads what is missing, a few at a time; what got in stays, so that another try goes on from there. */
  readonly placeAll: (input: PublishInput, wishes: readonly PictureWish[]) => Promise<void>;
  /** Drops what WeChat no longer knows. Material uploaded a moment ago may just not be known yet, and is kept. */
  readonly forgetLost: (input: PublishInput, wishes: readonly PictureWish[]) => Promise<void>;
};

const atOnce = 4;
const settlesWithinMs = 60_000;
/** Longer than an upload can take. */
const claimMs = 30_000;
/** While another process uploads the same picture: how often, and how many times, it is looked for. */
const [pauseMs, pauses] = [250, 20] as const;

export function createWechatPictures(deps: {
  readonly client: Pick<WechatClient, 'addImage' | 'addInlineImage'>;
  readonly uploads: UploadIndex;
  /** Waits in real time. */
  readonly pause?: (ms: number) => Promise<void>;
}): WechatPictures {
  const { uploads, pause = (ms) => setTimeout(ms) } = deps;
  const running = new Map<string, Promise<Upload>>();

  async function findUsable(input: PublishInput, key: UploadKey): Promise<Upload | undefined> {
    const known = await uploads.find(key);
    return known !== undefined && (known.usableUntil ?? Number.POSITIVE_INFINITY) > input.now() ? known : undefined;
  }

  /** Two processes may need the same picture at the same moment: one of them brings it, the other one waits for that. */
  async function findOrUpload(input: PublishInput, key: UploadKey & PictureWish): Promise<Upload> {
    for (let round = 0; round <= pauses; round += 1) {
      const known = await findUsable(input, key);
      if (known !== undefined) return known;
      const now = input.now();
      const claim = { holder: input.deliveryId, now, until: now + claimMs };
      if ((await uploads.claim(key, claim)) === 'claimed') return upload(input, key);
      await pause(pauseMs);
    }
    throw uploadedElsewhere();
  }

  async function upload(input: PublishInput, key: UploadKey & PictureWish): Promise<Upload> {
    try {
      // It may have come in between the look and the claim.
      const known = await findUsable(input, key);
      if (known !== undefined) return known;
      const { media, bytes } = await input.loadMedia(key.mediaId, key.use);
      const image = { field: 'media', fileName: media.fileName, contentType: media.contentType, bytes };
      const call = key.use === 'wechat-inline' ? deps.client.addInlineImage : deps.client.addImage;
      const value = await call(callerOf(input), image, contextOf(input, 'repeatable'));
      const brought = { value, uploadedAt: input.now() };
      await uploads.keep(key, brought);
      return brought;
    } finally {
      await uploads.release(key, input.deliveryId);
    }
  }

  async function place(input: PublishInput, wish: PictureWish): Promise<string> {
    const key = keyOf(input, wish);
    const name = `${key.accountId} ${key.use} ${key.mediaId}`;
    const upload = running.get(name) ?? findOrUpload(input, key).finally(() => running.delete(name));
    running.set(name, upload);
    return (await upload).value;
  }

  return {
    place,
    async placeAll(input, wishes) {
      for (let start = 0; start < wishes.length; start += atOnce) {
        const placed = await Promise.allSettled(wishes.slice(start, start + atOnce).map((wish) => place(input, wish)));
        const failed = placed.find((one) => one.status === 'rejected');
        if (failed !== undefined) throw failed.reason;
      }
    },
    async forgetLost(input, wishes) {
      for (const wish of wishes) {
        const key = keyOf(input, wish);
        const known = await uploads.find(key);
        if (known !== undefined && input.now() - known.uploadedAt > settlesWithinMs) await uploads.forget(key, known);
      }
    },
  };
}

const uploadedElsewhere = () =>
  new PlatformError({
    kind: 'unavailable',
    platformCode: 'picture-uploading',
    text: { zh: '同一张图片正由另一条内容上传。', en: 'The same picture is being uploaded for another post.' },
    hint: kindHints.unavailable,
  });

function keyOf({ account }: PublishInput, wish: PictureWish): UploadKey & PictureWish {
  return { ...wish, accountId: account.accountId };
}
