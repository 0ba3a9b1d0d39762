import { createHash } from 'node:crypto';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** JSON inside a script element: nothing in it may look like the end of the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

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

const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing runs and nothing is loaded but our own pictures and this one style sheet. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `head` and `main` are HTML already; the title is text. */
export function htmlDocument(parts: { readonly title: string; readonly head: string; readonly main: string }): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
${parts.head}
<style>${style}</style>
</head>
<body>
<main>
${parts.main}
</main>
</body>
</html>
`;
}
