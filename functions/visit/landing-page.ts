import { linkUrl, mediaUrl } from '../../shared/domain/link.ts';
import { escapeHtml, jsonForScript } from '../../shared/lambda/html.ts';
import type { LandingPage } from '../../shared/use-cases/visit-link.ts';
import { readerPage } from './reader-pages.ts';

const platformNames: Readonly<Record<string, string>> = { weibo: '微博', wechat: '微信公众号', baijiahao: '百家号' };

/** The page that all links of a post share: the same for everybody, light, and fit to be indexed. */
export function renderLandingPage(page: LandingPage): string {
  const { title } = page.landing;
  return readerPage({ title, head: renderHead(page), main: renderMain(page) });
}

function renderHead({ post, landing }: LandingPage): string {
  const { title, summary, coverPictureId = landing.coverMediaId } = landing;
  const url = linkUrl(post.linkDomain, post.postId);
  const image = coverPictureId === undefined ? undefined : mediaUrl(post.linkDomain, coverPictureId);
  const article = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: summary,
    datePublished: post.dueAt,
    inLanguage: 'zh-CN',
    mainEntityOfPage: url,
    ...(image === undefined ? {} : { image: [image] }),
  };
  return [
    `<link rel="canonical" href="${escapeHtml(url)}">`,
    `<meta name="description" content="${escapeHtml(summary)}">`,
    meta('og:type', 'article'),
    meta('og:title', title),
    meta('og:description', summary),
    meta('og:url', url),
    meta('og:locale', 'zh_CN'),
    ...(image === undefined ? [] : [meta('og:image', image)]),
    `<script type="application/ld+json">${jsonForScript(article)}</script>`,
  ].join('\n');
}

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${escapeHtml(content)}">`;

function renderMain({ landing, targetUrl, published }: LandingPage): string {
  const { title, summary, target, coverPictureId = landing.coverMediaId } = landing;
  return [
    coverPictureId === undefined ? '' : `<img src="/m/${escapeHtml(coverPictureId)}" alt="">`,
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="summary">${escapeHtml(summary)}</p>`,
    targetUrl === undefined ? '' : `<p><a class="go" href="${escapeHtml(targetUrl)}" rel="noopener">查看详情</a></p>`,
    // Some apps block links to other groups' sites; the plain address lets a reader open it in a browser.
    target === undefined ? '' : `<p class="plain">打不开？请复制网址，在浏览器中打开：${escapeHtml(target)}</p>`,
    renderPublished(published),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function renderPublished(published: LandingPage['published']): string {
  if (published.length === 0) return '';
  const items = published.map(({ platform, url }) => {
    const name = platformNames[platform] ?? platform;
    return `<li><a href="${escapeHtml(url)}" rel="noopener">${escapeHtml(name)}</a></li>`;
  });
  return `<h2>在以下平台阅读</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

export function renderNotFoundPage(): string {
  return readerPage({
    title: '页面不存在',
    head: '<meta name="robots" content="noindex">',
    main: '<h1>页面不存在</h1>\n<p class="summary">这个链接没有对应的内容，或者内容尚未发布。</p>',
  });
}

export function renderExpiredPage(): string {
  return readerPage({
    title: '链接已过期',
    head: '<meta name="robots" content="noindex">',
    main: '<h1>链接已过期</h1>\n<p class="summary">这个活动链接的有效期已经结束。</p>',
  });
}

export function renderErrorPage(): string {
  return readerPage({
    title: '暂时无法打开',
    head: '<meta name="robots" content="noindex">',
    main: '<h1>暂时无法打开</h1>\n<p class="summary">请稍后刷新页面重试。</p>',
  });
}
