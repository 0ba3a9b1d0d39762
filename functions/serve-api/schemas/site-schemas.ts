import * as z from 'zod';
import { plainSite, siteLanguages, siteSchema } from '../../../shared/domain/brand-site.ts';
import { findingSchema } from '../../../shared/lambda/field-schemas.ts';
import { idSchema, line } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, {
  error: inputError('not-a-colour', {
    message: { zh: '不是有效的颜色。', en: 'This is not a colour.' },
    hint: { zh: '请写成 #rrggbb，例如 #c8161d。', en: 'Write it as #rrggbb, such as #c8161d.' },
  }),
});

const wechatCode = z
  .string()
  .regex(/^https?:\/\/(?:weixin\.qq\.com|u\.wechat\.com|mp\.weixin\.qq\.com)\/[\x21-\x7e]{1,300}$/, {
    error: inputError('not-a-wechat-code', {
      message: { zh: '不是微信公众号二维码的内容。', en: "This is not what a WeChat account's QR code says." },
      hint: {
        zh: '请填写识别二维码所得的 weixin.qq.com 网址，或上传二维码图片并填写 codeMediaId。',
        en: 'Give the weixin.qq.com address that the code holds, or upload the code as a picture and name it in codeMediaId.',
      },
    }),
  });

const wechat = z
  .strictObject({ name: line(60), codeText: wechatCode.optional(), codeMediaId: idSchema.optional() })
  .refine(({ codeText, codeMediaId }) => (codeText === undefined) !== (codeMediaId === undefined), {
    path: ['codeText'],
    error: inputError('one-code-needed', {
      message: {
        zh: 'codeText 与 codeMediaId 须且只能填一个。',
        en: 'One of codeText and codeMediaId is needed, not both.',
      },
      hint: { zh: '请保留其中一个。', en: 'Leave one of them.' },
    }),
  });

/** Names that platforms give to such files; what Lianbo serves itself cannot be replaced. */
const fileName = z.string().regex(/^(?!robots\.|sitemap)[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.(?:txt|html)$/, {
  error: inputError('not-a-verification-file', {
    message: { zh: '不是可用的验证文件名。', en: 'A verification file cannot have this name.' },
    hint: {
      zh: '请照平台给出的名称填写，例如 baidu_verify_codeva-AbCd.html 或 MP_verify_AbCd.txt。',
      en: 'Write the name that the platform gave, such as baidu_verify_codeva-AbCd.html or MP_verify_AbCd.txt.',
    },
  }),
});
const proof = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9 =._:/+-]{1,300}$/, {
    error: inputError('not-a-proof', {
      message: {
        zh: '验证内容只能是一行字母、数字和 = . _ : / + -。',
        en: 'A proof is one line of letters, digits and = . _ : / + -.',
      },
      hint: { zh: '请原样复制平台给出的内容，不含标签。', en: 'Copy what the platform gave, without any tag.' },
    }),
  });

const { language, accent } = plainSite('');

export const siteInput = z.strictObject({
  language: z.enum(siteLanguages).default(language),
  accent: colour.default(accent),
  tagline: line(80).optional(),
  logoMediaId: idSchema.optional(),
  legal: z
    .strictObject({
      company: line(100).optional(),
      icpNumber: z
        .string()
        .regex(/^\p{Script=Han}ICP(?:备|证)\d{6,10}号(?:-\d{1,4})?$/u, {
          error: inputError('not-an-icp-number', {
            message: { zh: '不是有效的 ICP 备案号。', en: 'This is not an ICP filing number.' },
            hint: { zh: '例如：浙ICP备2026012345号-1。', en: 'Such as 浙ICP备2026012345号-1.' },
          }),
        })
        .optional(),
      policeNumber: z
        .string()
        .regex(/^\p{Script=Han}公网安备\s?\d{10,16}号$/u, {
          error: inputError('not-a-police-number', {
            message: { zh: '不是有效的公安备案号。', en: 'This is not a number of the public security filing.' },
            hint: { zh: '例如：浙公网安备33010602012345号。', en: 'Such as 浙公网安备33010602012345号.' },
          }),
        })
        .optional(),
    })
    .optional(),
  wechat: wechat.optional(),
  baiduTongjiId: z
    .string()
    .regex(/^[0-9a-f]{32}$/, {
      error: inputError('not-a-tongji-id', {
        message: { zh: '不是百度统计的站点编号。', en: 'This is not a site id of Baidu Tongji.' },
        hint: {
          zh: '请填写统计代码中 hm.js? 后面的 32 位字符。',
          en: 'Give the 32 characters behind hm.js? in the code that Baidu Tongji shows.',
        },
      }),
    })
    .optional(),
  verification: z
    .strictObject({
      files: z
        .array(z.strictObject({ name: fileName, content: proof }))
        .max(20)
        .default([]),
      baidu: proof.optional(),
      weibo: proof.optional(),
    })
    .default({ files: [] }),
});

export const siteView = siteSchema.extend({ warnings: z.array(findingSchema).readonly() });
