import type { Finding } from '../../../domain/errors.ts';
import { fillPlaceholders } from '../../../domain/template.ts';
import { characterCount, checkTextLength } from '../findings.ts';
import { type ArticleBody, composeBody, isEmptyBody } from './article-body.ts';
import { deadLinksIn, wechatTextLimits as limits } from './text.ts';

/** As long as the addresses are that WeChat gives to pictures, with some to spare. */
const pictureStandIn = `https://mmbiz.qpic.cn/${'x'.repeat(160)}`;

/** Judges the body as it will be sent: filled in, cleaned, and with its pictures at WeChat's own addresses. */
export function checkBody(field: string, body: string, linkUrl: string): readonly Finding[] {
  const filled = fillPlaceholders(body, { link: linkUrl });
  const composed = composeBody(filled, { linkUrl, addressOf: () => pictureStandIn });
  const isBlank = filled.trim() === '';
  return [
    ...checkLengths(field, isBlank ? '' : composed.html, isBlank),
    ...(isBlank ? [] : refuseEmpty(field, composed)),
    ...warnOfImages(field, composed.foreignPictures.length),
    ...warnOfTags(field, composed.removedTags),
    ...warnOfLinks(field, deadLinksIn(composed.html).length),
  ];
}

function checkLengths(field: string, html: string, isBlank: boolean): readonly Finding[] {
  const common = { field, zhName: '正文', enName: 'body' } as const;
  const count = characterCount(html);
  return [
    ...checkTextLength({
      ...common,
      code: 'wechat-body',
      min: isBlank ? 1 : 0,
      max: limits.bodyCharacters,
      actual: count,
    }),
    ...checkTextLength({
      ...common,
      code: 'wechat-body-bytes',
      max: limits.bodyBytes,
      actual: Buffer.byteLength(html),
      unit: { zh: '字节', en: 'bytes' },
    }),
  ];
}

function refuseEmpty(field: string, body: ArticleBody): readonly Finding[] {
  if (!isEmptyBody(body)) return [];
  return [
    {
      field,
      code: 'wechat-body-empty',
      severity: 'error',
      limit: 1,
      actual: 0,
      message: {
        zh: '清理后正文没有任何文字或图片',
        en: 'Nothing that a reader could see is left of the body once it has been cleaned',
      },
      hint: {
        zh: '微信文章只接受文字、排版，以及素材库中的图片（src="media:图片编号"）。',
        en: 'Articles take text, layout, and pictures of the media library (src="media:<mediaId>").',
      },
    },
  ];
}

type Warning = Pick<Finding, 'field' | 'code' | 'message' | 'hint'>;
const warn = (actual: number, warning: Warning): readonly Finding[] =>
  actual === 0 ? [] : [{ ...warning, severity: 'warning', limit: 0, actual }];

function warnOfImages(field: string, actual: number): readonly Finding[] {
  return warn(actual, {
    field,
    code: 'wechat-body-images-stripped',
    message: {
      zh: `正文中有 ${actual} 张外部图片，微信会去掉它们`,
      en: `WeChat strips ${actual} pictures from the body that are not on its own servers`,
    },
    hint: {
      zh: '请把图片上传到素材库，并写成 src="media:图片编号"，系统会自动换成微信的地址。',
      en: 'Upload them to the media library and write src="media:<mediaId>"; Lianbo brings them to WeChat.',
    },
  });
}

function warnOfTags(field: string, tags: readonly string[]): readonly Finding[] {
  const names = tags.join(', ');
  return warn(tags.length, {
    field,
    code: 'wechat-body-tags-removed',
    message: {
      zh: `正文中的这些标签会被去掉：${names}`,
      en: `These tags will be taken out of the body: ${names}`,
    },
    hint: {
      zh: '请只使用段落、标题、列表、表格、图片和内联样式。',
      en: 'Keep to paragraphs, headings, lists, tables, pictures and inline styles.',
    },
  });
}

function warnOfLinks(field: string, actual: number): readonly Finding[] {
  return warn(actual, {
    field,
    code: 'wechat-body-links-dead',
    message: {
      zh: `正文中有 ${actual} 个外部链接，读者无法点击`,
      en: `Readers cannot follow ${actual} outside links in the body`,
    },
    hint: {
      zh: '短链会放在「阅读原文」，请在正文中引导读者点击它。',
      en: 'The short link goes behind "read original"; point readers there.',
    },
  });
}
