import { createPageFrame } from '../../shared/lambda/html.ts';

const style = `
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;font:17px/1.7 -apple-system,"PingFang SC","Hiragino Sans GB","Microsoft YaHei",sans-serif;color:#1d2129;background:#f5f6f7}
main{max-width:680px;margin:0 auto;padding:24px 20px 48px;background:#fff;min-height:100vh}
h1{font-size:26px;line-height:1.4;margin:8px 0 12px}
img{display:block;max-width:100%;height:auto;border-radius:8px;margin:0 0 16px}
.summary{white-space:pre-line;margin:0 0 24px}
.go{display:inline-block;padding:10px 28px;border-radius:24px;background:#c8161d;color:#fff;text-decoration:none}
.plain{font-size:14px;color:#86909c;word-break:break-all;margin:12px 0 28px}
h2{font-size:17px;margin:0 0 4px}
ul{margin:0;padding-left:20px}
a{color:#1a56b8}
@media (prefers-color-scheme:dark){body{background:#111;color:#e5e6eb}main{background:#1b1b1d}a{color:#7aa7f0}.go{color:#fff}}
`;

const frame = createPageFrame({ style });

/** Nothing runs and nothing is loaded but our own pictures and this one style sheet. */
export const { contentSecurityPolicy } = frame;

/** `head` and `main` are HTML already; the title is text. */
export function readerPage(parts: { readonly title: string; readonly head: string; readonly main: string }): string {
  const { title, head, main } = parts;
  return frame.document({ language: 'zh-CN', title, head, body: `<main>\n${main}\n</main>` });
}
