import { raw } from 'hono/html';

export const pageStyle = raw(`
:root { color-scheme: light dark; --back: #f4f5f2; --card: #fff; --ink: #22302a; --soft: #68766f; --line: #dfe4df; --leaf: #2f7d5b; --warm: #c8502d; }
@media (prefers-color-scheme: dark) { :root { --back: #161b18; --card: #1f2622; --ink: #e4ebe6; --soft: #97a59d; --line: #323b36; --leaf: #6cc39a; --warm: #ef8a67; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.65 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
header { padding: 20px clamp(12px, 3vw, 32px) 4px; }
h1 { margin: 0; font-size: 22px; letter-spacing: .04em; }
header p { margin: 2px 0 0; color: var(--soft); font-size: 13px; }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 8px 24px; padding: 8px clamp(12px, 3vw, 32px) 40px; align-items: start; }
section { min-width: 0; }
h2 { margin: 14px 0 10px; padding-bottom: 6px; border-bottom: 2px solid var(--leaf); font-size: 17px; }
h2 small { display: block; color: var(--soft); font-size: 12px; font-weight: 400; overflow-wrap: anywhere; }
h3 { margin: 0 0 2px; font-size: 16px; line-height: 1.45; }
.card { margin: 0 0 12px; padding: 14px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow-wrap: anywhere; }
.card img { display: block; width: 100%; max-height: 320px; object-fit: cover; border-radius: 6px; margin: 8px 0; background: var(--line); }
blockquote { margin: 8px 0; padding: 8px 10px; background: var(--back); border-left: 3px solid var(--line); border-radius: 6px; white-space: pre-wrap; }
.grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px; margin: 8px 0; }
.grid img { margin: 0; aspect-ratio: 1; max-height: none; border-radius: 4px; }
.comments li { padding: 6px 0; border-top: 1px solid var(--line); font-size: 14px; }
.author { display: flex; gap: 10px; align-items: center; }
.avatar { flex: none; width: 38px; height: 38px; border-radius: 50%; background: var(--leaf); color: var(--card); display: grid; place-items: center; font-weight: 600; }
.badge { padding: 0 5px; border-radius: 8px; background: #3a76c4; color: #fff; font-size: 11px; font-weight: 700; }
.text { margin: 8px 0 4px; white-space: pre-wrap; }
.meta { color: var(--soft); font-size: 12.5px; }
time { white-space: nowrap; font-variant-numeric: tabular-nums; }
a { color: var(--leaf); text-decoration: none; }
a:hover { text-decoration: underline; }
.tag { display: inline-block; padding: 0 7px; border-radius: 9px; border: 1px solid var(--line); color: var(--soft); font-size: 12px; }
.tag.good { color: var(--leaf); border-color: currentColor; }
.tag.bad { color: var(--warm); border-color: currentColor; }
ul { margin: 6px 0 0; padding: 0; list-style: none; }
.list { padding: 4px 14px; }
.list li { padding: 8px 0; border-top: 1px solid var(--line); }
.list li:first-child { border-top: 0; }
.urls li { font-size: 13px; }
.empty { color: var(--soft); }
`);
