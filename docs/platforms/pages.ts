import { baiduSearchFacts } from '../../shared/adapters/platforms/baidu-search/facts.ts';
import { baijiahaoFacts } from '../../shared/adapters/platforms/baijiahao/facts.ts';
import type { PlatformFacts } from '../../shared/adapters/platforms/platform-facts.ts';
import { wechatFacts } from '../../shared/adapters/platforms/wechat/facts.ts';
import { weiboFacts } from '../../shared/adapters/platforms/weibo/facts.ts';
import { renderIndex } from './render-index.ts';
import { renderPage } from './render-page.ts';
import { renderRules } from './render-rules.ts';

export const factsByPage: Readonly<Record<string, PlatformFacts>> = {
  'weibo.md': weiboFacts,
  'wechat.md': wechatFacts,
  'baidu-search.md': baiduSearchFacts,
  'baijiahao.md': baijiahaoFacts,
};

/** The pages of this folder that are made, by file name. */
export const madePages: ReadonlyMap<string, string> = new Map([
  ...Object.entries(factsByPage).map(([file, facts]): [string, string] => [file, renderPage(facts)]),
  ['README.md', renderIndex(factsByPage)],
  ['content-rules.md', renderRules()],
]);
