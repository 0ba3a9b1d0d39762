import type { RuleSource } from './content-rule.ts';

/**
 * The texts that the rules go back to. None of the laws was fetched for this list, so nothing here is legal advice; the
 * platforms' rules are known from the pages that published them, or only from those who work with them.
 */
function law(zh: string, en: string, year: number): RuleSource {
  return { kind: 'law', confidence: 'R', name: { zh, en }, year };
}

const advertisingLaw = (article: number): RuleSource =>
  law(`《广告法》第${article}条`, `Advertising Law, article ${article}`, 2021);

export const sources = {
  absoluteTerms: law(
    '《广告法》第9条第3项、《广告绝对化用语执法指南》',
    'Advertising Law, article 9 (3), and the guide to absolute terms',
    2023,
  ),
  stateSymbols: law('《广告法》第9条第1、2项', 'Advertising Law, article 9 (1) and (2)', 2021),
  superstition: law('《广告法》第9条第8项', 'Advertising Law, article 9 (8)', 2021),
  figures: advertisingLaw(11),
  recognisable: law(
    '《广告法》第14条、《互联网广告管理办法》第9条',
    'Advertising Law, article 14, and the measures for internet advertising, article 9',
    2023,
  ),
  medical: advertisingLaw(17),
  infants: advertisingLaw(20),
  tobacco: advertisingLaw(22),
  education: advertisingLaw(24),
  finance: advertisingLaw(25),
  property: advertisingLaw(26),
  misleading: advertisingLaw(28),
  wellKnownMark: law('《商标法》第14条', 'Trademark Law, article 14', 2019),
  aiLabels: law('《人工智能生成合成内容标识办法》', 'Measures for labelling AI-generated content', 2025),
  copyright: law('《著作权法》', 'Copyright Law', 2020),
  personalData: law('《个人信息保护法》', 'Personal Information Protection Law', 2021),
  wechatLinks: {
    kind: 'platform',
    confidence: 'O',
    name: { zh: '《微信外部链接内容管理规范》', en: "WeChat's rules for the content of outside links" },
    year: 2019,
  },
  wechatRivals: {
    kind: 'platform',
    confidence: 'R',
    name: { zh: '微信对其他平台链接的限制', en: "WeChat's limits on links to other platforms" },
    year: 2021,
  },
  weiboReach: {
    kind: 'practice',
    confidence: 'R',
    name: { zh: '微博运营经验：引流内容会降低推荐', en: 'Practice on Weibo: what leads away is shown to fewer' },
    year: 2020,
  },
  weiboLotteries: {
    kind: 'platform',
    confidence: 'R',
    name: { zh: '微博抽奖平台规则', en: "Rules of Weibo's lottery tool" },
    year: 2019,
  },
  weiboTopics: {
    kind: 'platform',
    confidence: 'S',
    name: { zh: '微博话题的写法', en: 'How Weibo reads topics' },
    year: 2020,
  },
  baijiahaoContent: {
    kind: 'platform',
    confidence: 'S',
    name: { zh: '百家号内容规范', en: "Baijiahao's content rules" },
    year: 2026,
  },
  goodCopy: {
    kind: 'practice',
    confidence: 'choice',
    name: { zh: '文案规范', en: 'Good practice in copywriting' },
    year: 2026,
  },
  brandTone: {
    kind: 'brand',
    confidence: 'choice',
    name: { zh: '品牌用语表', en: "The brand's own list of words" },
  },
} as const satisfies Readonly<Record<string, RuleSource>>;
