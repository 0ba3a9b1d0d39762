import { sniffPicture } from '../media-store.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import { randomText } from '../randomness.ts';
import type { UploadedFile } from '../request-input.ts';
import type { Attempt } from './checks.ts';
import { checkContract, firstRefusal } from './checks.ts';
import type { WeiboRefusal } from './errors.ts';
import { invalidParameter, missingParameter, weiboRefused } from './errors.ts';
import type { WeiboPicture } from './state.ts';
import { pictureAddresses } from './status-object.ts';

const pictureLimitBytes = 5 * 1024 * 1024;
const pictureTypes: Readonly<Record<string, string>> = { jpg: 'jpg', gif: 'gif', png: 'png' };
const mostPictures = 9;

export function checkPicture({ input }: Attempt): WeiboRefusal | undefined {
  if (input.form !== 'multipart') return undefined;
  const picture = input.files.get('pic');
  if (picture === undefined || picture.bytes.length === 0) return { code: 20007 };
  if (picture.bytes.length >= pictureLimitBytes) return { code: 20006 };
  return pictureTypeOf(picture) === undefined ? { code: 20005 } : undefined;
}

function pictureTypeOf(picture: UploadedFile): string | undefined {
  const type = sniffPicture(picture.bytes)?.type;
  return type === undefined ? undefined : pictureTypes[type];
}

/** The picture that came with the call, if one did. */
export function keepPictures({ input, context }: Attempt): WeiboPicture[] {
  const picture = input.files.get('pic');
  return picture === undefined ? [] : [keepPicture(picture, context)];
}

function keepPicture(picture: UploadedFile, { media, random }: Context): WeiboPicture {
  const type = pictureTypeOf(picture) ?? 'jpg';
  return { mediaId: media.put(picture.bytes), name: `${randomText(random, 32)}.${type}`, type };
}

/** One picture a call, for a post that comes later. */
export function uploadPicture(attempt: Attempt): Outcome {
  const { input, token } = attempt;
  const needsFile = (): WeiboRefusal | undefined => (input.form === 'multipart' ? undefined : { code: 20007 });
  const refusal = firstRefusal(attempt, [checkContract, needsFile, checkPicture]);
  const [picture] = refusal === undefined ? keepPictures(attempt) : [];
  if (picture === undefined) return weiboRefused(input.path, refusal ?? { code: 20007 });
  const pictureId = picture.name.replace(/\.\w+$/, '');
  const upload = { pictureId, uid: token.uid, picture };
  const { thumbnail, middle, large } = pictureAddresses(picture);
  return answered({ pic_id: pictureId, thumbnail_pic: thumbnail, bmiddle_pic: middle, original_pic: large }, [
    { type: 'weibo.picture-uploaded', upload },
  ]);
}

/** Each named picture was uploaded by this user; a picture's own address instead of an id is not fetched here. */
export function checkPictureIds({ input, token, context }: Attempt): WeiboRefusal | undefined {
  const given = input.parameters.get('pic_id') ?? '';
  if (given === '') return missingParameter('pic_id');
  const ids = given.split(',');
  if (ids.length > mostPictures) return invalidParameter('pic_id', `at most ${mostPictures}`, String(ids.length));
  const isOwn = (id: string): boolean => context.world.weibo.uploads.get(id)?.uid === token.uid;
  const foreign = ids.find((id) => !isOwn(id));
  return foreign === undefined ? undefined : invalidParameter('pic_id', 'id of an uploaded picture', foreign);
}

export function namedPictures({ input, context }: Attempt): WeiboPicture[] {
  const ids = (input.parameters.get('pic_id') ?? '').split(',');
  return ids.flatMap((id) => context.world.weibo.uploads.get(id)?.picture ?? []);
}
