import { html } from 'hono/html';
import { beijingStamp } from '../beijing-time.ts';
import type { Inspect } from '../inspection.ts';
import { baiduSection } from './baidu-section.ts';
import { baijiahaoSection } from './baijiahao-section.ts';
import { pageStyle } from './style.ts';
import { wechatSection } from './wechat-section.ts';
import { weiboSection } from './weibo-section.ts';

const refreshSeconds = 5;

/** What followers and readers would see at this moment, newest first. */
export function renderPage(inspect: Inspect, now: number) {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${refreshSeconds}">
<title>联播沙箱</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>联播沙箱</h1>
<p>粉丝与读者此刻看到的内容 · 北京时间 <time>${beijingStamp(now)}</time> · 每 ${refreshSeconds} 秒刷新</p>
</header>
<main>
${weiboSection(inspect.weibo())}
${wechatSection(inspect.wechat())}
${baiduSection(inspect.baidu())}
${baijiahaoSection(inspect.baijiahao())}
</main>
</body>
</html>`;
}
