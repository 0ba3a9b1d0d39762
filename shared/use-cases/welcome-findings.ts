import { isOnHost, linksIn } from '../domain/content-rules/lint-links.ts';
import { createWordLint } from '../domain/content-rules/lint-words.ts';
import type { Finding } from '../domain/errors.ts';
import type { InboxPlatform } from '../domain/inbox/incoming.ts';
import type { SpokenLanguage } from '../domain/inbox/spoken-language.ts';
import { composeWelcome, type WelcomePart, type WelcomeVariant, welcomeParts } from '../domain/inbox/welcome.ts';
import { placeholdersIn } from '../domain/template.ts';
import type { Tone } from '../domain/tone.ts';

export type WelcomeContext = {
  readonly platform: InboxPlatform;
  readonly language: SpokenLanguage;
  readonly linkDomain: string;
  /** As long as the link of a variant will be. */
  readonly linkUrl: string;
  readonly tone: Tone;
  readonly checkMessage: (text: string, field: string) => readonly Finding[];
};

type Words = Pick<Finding, 'message' | 'hint'>;
type At = Pick<Finding, 'field'> & Partial<Pick<Finding, 'limit' | 'actual' | 'place'>>;
const finding = (code: string, words: Words, at: At): Finding => ({ ...at, code, severity: 'error', ...words });

const said = {
  missing: {
    message: { zh: '缺少这一部分的英文。', en: 'This part has no English words.' },
    hint: { zh: '请补写英文，或把 language 设为 zh。', en: 'Add them, or set language to zh.' },
  },
  noLink: {
    message: { zh: '跨平台引导必须含一个 {{link}}。', en: 'The cross-promotion must hold {{link}} once.' },
    hint: { zh: '请在引导文字里放入一个 {{link}}。', en: 'Put {{link}} where the address should stand.' },
  },
  linkElsewhere: {
    message: { zh: '只有跨平台引导可以含 {{link}}。', en: 'Only the cross-promotion may hold {{link}}.' },
    hint: { zh: '请把 {{link}} 移到 crossPromotion。', en: 'Move {{link}} to crossPromotion.' },
  },
  unknownPlaceholder: {
    message: { zh: '欢迎语只能使用 {{link}}。', en: 'A welcome may use {{link}} and nothing else in braces.' },
    hint: { zh: '请删除其他占位符。', en: 'Remove the other placeholder.' },
  },
  foreignLink: {
    message: { zh: '欢迎语只带一个可统计的链接。', en: 'A welcome has one link, the one whose clicks are counted.' },
    hint: { zh: '请改用 {{link}}，并把网址填入 target。', en: 'Use {{link}} and make this address the target.' },
  },
  target: {
    message: {
      zh: '链接须通向另一平台（公众号引向微博，微博引向微信），或品牌自己的链接域名。',
      en: 'The link must lead to the other platform (from WeChat to Weibo, from Weibo to WeChat), or to the brand’s own link domain.',
    },
    hint: {
      zh: '例如 https://weibo.com/u/…、https://mp.weixin.qq.com/…，或带公众号二维码的落地页。',
      en: 'Such as https://weibo.com/u/…, https://mp.weixin.qq.com/…, or a landing page that shows the WeChat code.',
    },
  },
  twice: {
    message: { zh: '这个名称已用于另一个版本。', en: 'Another variant has this name.' },
    hint: { zh: '请给每个版本不同的名称。', en: 'Give each variant a name of its own.' },
  },
} as const satisfies Record<string, Words>;

/** Everything that speaks against a welcome: presence of its parts, links, words and length. */
export function welcomeFindings(variants: readonly WelcomeVariant[], context: WelcomeContext): readonly Finding[] {
  const lint = createWordLint(context.tone);
  return variants.flatMap((variant, index) => {
    const field = `variants[${index}]`;
    const isTwice = variants.findIndex(({ name }) => name === variant.name) < index;
    return [
      ...(isTwice ? [finding('welcome-name-twice', said.twice, { field: `${field}.name`, actual: variant.name })] : []),
      ...targetFindings(variant.target, `${field}.target`, context),
      ...textsOf(variant, context.language).flatMap(({ part, language, text }) => {
        const at = `${field}.${part}.${language}`;
        if (text === undefined) return [finding('welcome-part-missing', said.missing, { field: at })];
        return [...linkFindings(part, text, at), ...lint(text, { field: at, venue: context.platform })];
      }),
      ...context.checkMessage(composeWelcome(variant, context), field),
    ];
  });
}

type PartText = { readonly part: WelcomePart; readonly language: 'zh' | 'en'; readonly text: string | undefined };

/** English is checked wherever it is written, and missed where it would be said. */
function textsOf(variant: WelcomeVariant, language: SpokenLanguage): readonly PartText[] {
  return welcomeParts.flatMap((part): readonly PartText[] => {
    const { zh, en } = variant[part];
    const chinese = { part, language: 'zh', text: zh } as const;
    return en === undefined && language === 'zh' ? [chinese] : [chinese, { part, language: 'en', text: en }];
  });
}

function linkFindings(part: WelcomePart, text: string, field: string): readonly Finding[] {
  const names = placeholdersIn(text).map(({ name }) => name);
  const links = names.filter((name) => name === 'link').length;
  const isPlace = part === 'crossPromotion';
  return [
    ...(isPlace && links !== 1
      ? [finding('welcome-link-missing', said.noLink, { field, limit: 1, actual: links })]
      : []),
    ...(!isPlace && links > 0 ? [finding('welcome-link-misplaced', said.linkElsewhere, { field })] : []),
    ...names
      .filter((name) => name !== 'link')
      .map((actual) => finding('welcome-placeholder-unknown', said.unknownPlaceholder, { field, actual })),
    ...linksIn(withoutPlaceholders(text)).map((link) =>
      finding('welcome-foreign-link', said.foreignLink, { field, actual: link.text, place: link.place }),
    ),
  ];
}

/** Their names look like hosts; every place stays where it is. */
const withoutPlaceholders = (text: string): string =>
  text.replaceAll(/\{\{[^{}]*\}\}/g, (whole) => ' '.repeat(whole.length));

const hostsOf: Readonly<Record<InboxPlatform, readonly string[]>> = {
  wechat: ['weixin.qq.com'],
  weibo: ['weibo.com', 'weibo.cn'],
};
const otherOf = { wechat: 'weibo', weibo: 'wechat' } as const;

function targetFindings(target: string, field: string, context: WelcomeContext): readonly Finding[] {
  const { host = '', protocol } = URL.parse(target) ?? {};
  const hosts = [...hostsOf[otherOf[context.platform]], context.linkDomain];
  if (protocol === 'https:' && isOnHost(host, hosts)) return [];
  return [finding('welcome-target-elsewhere', said.target, { field, actual: host, limit: hosts.join(', ') })];
}
