import type { Finding } from '../domain/errors.ts';
import type { Media } from '../domain/media.ts';
import { mediaUses, planFit } from '../domain/media-use.ts';
import type { PictureNeed } from '../domain/picture-needs.ts';
import type { RenditionRequest } from '../ports/renditions.ts';

type Library = ReadonlyMap<string, Media>;

/** What no fitting can mend, and what it takes away. Pictures that the brand does not have are reported elsewhere. */
export function checkPictures(needs: readonly PictureNeed[], library: Library, parent: string): readonly Finding[] {
  return needs.flatMap((need) => {
    const picture = library.get(need.mediaId);
    if (picture === undefined) return [];
    const field = `${parent}.${need.field}`;
    if (picture.deletedAt !== undefined) return [deleted(field, picture)];
    const plan = planFit(picture, need.use);
    if (plan.kind === 'too-small') return [tooSmall(field, need, picture)];
    return plan.kind === 'fit' && plan.losesMotion ? [standsStill(field, picture)] : [];
  });
}

/** What has to be fitted before the post is due, each once. */
export function renditionsFor(needs: readonly Omit<PictureNeed, 'field'>[], library: Library): RenditionRequest[] {
  const wanted = needs.filter(({ mediaId, use }) => {
    const picture = library.get(mediaId);
    return picture !== undefined && planFit(picture, use).kind === 'fit';
  });
  return [...new Map(wanted.map(({ mediaId, use }) => [`${mediaId} ${use}`, { mediaId, use }])).values()];
}

function tooSmall(field: string, { use }: PictureNeed, picture: Media): Finding {
  const limit = `${mediaUses[use].minWidth}x${mediaUses[use].minHeight}`;
  const actual = `${picture.width}x${picture.height}`;
  return {
    field,
    code: 'picture-too-small',
    severity: 'error',
    limit,
    actual,
    message: {
      zh: `图片为 ${actual}，此处至少要 ${limit}。`,
      en: `The picture is ${actual}; here it must be at least ${limit}.`,
    },
    hint: {
      zh: '请换一张更大的图片：过大的会自动缩小，过小的放大后会模糊。',
      en: 'Use a larger picture: one that is too large is made smaller by itself, enlarging would only blur it.',
    },
  };
}

function standsStill(field: string, { frames }: Media): Finding {
  return {
    field,
    code: 'picture-stands-still',
    severity: 'warning',
    limit: 1,
    actual: frames,
    message: {
      zh: `此处不支持动图，${frames} 帧中只保留第一帧。`,
      en: `Moving pictures are not taken here; of ${frames} frames only the first is shown.`,
    },
    hint: { zh: '请确认首帧可用，或换一张静态图片。', en: 'See that the first frame will do, or use a still picture.' },
  };
}

function deleted(field: string, { mediaId }: Media): Finding {
  return {
    field,
    code: 'media-deleted',
    severity: 'error',
    message: { zh: `图片 ${mediaId} 已从图库中删除。`, en: `The picture ${mediaId} was deleted from the library.` },
    hint: {
      zh: '请重新上传同一文件以恢复它，或换一张图片。',
      en: 'Upload the same file again to bring it back, or use another picture.',
    },
  };
}
