import type { Account } from '../../../domain/account.ts';
import { capabilityOf } from '../../../domain/capabilities.ts';
import { weiboCredentialsSchema } from '../../../domain/credentials.ts';
import type { PublishInput, PublishStep, StepOutcome } from '../../../ports/platform-publisher.ts';
import { cannotTell } from '../looking.ts';
import { checkpointValue, credentialsOf, variantOn } from '../narrowing.ts';
import type { WeiboClient, WeiboPicture } from './client.ts';

const maxPictures = 9;

export const maxPicturesOf = (account: Account): number =>
  capabilityOf(account, 'weibo.nine-pictures').isAllowed ? maxPictures : 1;

const nameOf = (index: number): string => `picture-${index + 1}`;

export function picturesOf({ shape, variant }: Pick<PublishInput, 'shape' | 'variant'>): readonly string[] {
  return shape === 'post' ? (variantOn(variant, 'weibo').pictureMediaIds ?? []) : [];
}

/** A single picture travels with the post itself; several are uploaded before, each with its own checkpoint. */
export function pictureSteps(client: WeiboClient): readonly PublishStep[] {
  return Array.from({ length: maxPictures }, (_, index) => ({
    name: nameOf(index),
    effect: 'repeatable',
    counts: 'upload',
    isNeeded: (input) => isUploaded(input, index),
    run: (input) => upload(client, input, index),
    // An upload is invisible and may be done again, so that nobody looks for one.
    look: async () => cannotTell('upload-invisible'),
  }));
}

function isUploaded(input: PublishInput, index: number): boolean {
  const pictures = picturesOf(input);
  return pictures.length > 1 && index < pictures.length && input.checkpoint[nameOf(index)] === undefined;
}

async function upload(client: WeiboClient, input: PublishInput, index: number): Promise<StepOutcome> {
  const { accessToken } = credentialsOf(input, weiboCredentialsSchema);
  const picture = await loadPicture(input, picturesOf(input)[index] ?? '');
  const context = { effect: 'repeatable', now: input.now, signal: input.signal } as const;
  return { kind: 'done', values: { [nameOf(index)]: await client.uploadPicture({ accessToken, picture }, context) } };
}

/** What Weibo calls the uploaded pictures, in the order in which they are shown. */
export function uploadedIds(input: PublishInput): readonly string[] {
  return picturesOf(input).map((_, index) => checkpointValue(input, nameOf(index)));
}

export async function loadPicture(input: PublishInput, mediaId: string): Promise<WeiboPicture> {
  const { media, bytes } = await input.loadMedia(mediaId, 'weibo-picture');
  return { fileName: media.fileName, contentType: media.contentType, bytes };
}
