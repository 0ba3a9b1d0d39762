export const pageStyle = `
:root{color-scheme:light dark;--text:#1d2129;--quiet:#5c6675;--ground:#f5f6f7;--card:#fff;--line:#d5dae1;--accent:#c8161d;--link:#1a56b8;--bad:#b3151b;--good:#0f7038}
@media (prefers-color-scheme:dark){:root{--text:#e5e6eb;--quiet:#a3abb8;--ground:#111;--card:#1b1b1d;--line:#3a3d44;--link:#7aa7f0;--bad:#ff8a8e;--good:#6fd39a}}
*{box-sizing:border-box}
body{margin:0;font:17px/1.6 -apple-system,"PingFang SC","Hiragino Sans GB","Microsoft YaHei",sans-serif;color:var(--text);background:var(--ground)}
main,.language{max-width:720px;margin:0 auto;padding:0 20px}
main{padding-bottom:64px}
.language{padding-top:14px;text-align:right}
h1{font-size:26px;line-height:1.35;margin:8px 0 4px}
h2{font-size:18px;margin:0 0 8px}
section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px;margin:16px 0}
p{margin:0 0 12px}
p:last-child{margin-bottom:0}
.quiet{color:var(--quiet);font-size:15px}
.bad{color:var(--bad)}
.good{color:var(--good)}
.text{white-space:pre-wrap;overflow-wrap:anywhere;margin:0 0 12px;font:inherit}
a{color:var(--link);overflow-wrap:anywhere}
label{display:block;font-weight:600;margin-bottom:4px}
input[type=url],input[type=text],textarea,select{width:100%;font:inherit;padding:9px 11px;border:1px solid var(--quiet);border-radius:8px;background:var(--card);color:inherit;margin-bottom:6px}
button,.button{font:inherit;padding:8px 20px;border-radius:20px;border:1px solid var(--quiet);background:none;color:inherit;cursor:pointer;text-decoration:none;display:inline-block}
button.main{background:var(--accent);border-color:var(--accent);color:#fff}
.language button{border:0;padding:4px 8px;color:var(--link);text-decoration:underline}
header{padding:0 0 4px}
.notice{padding:14px 18px;border-left:4px solid var(--quiet);background:var(--card)}
.pictures{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:16px}
.pictures img{display:block;width:200px;height:150px;object-fit:contain;border-radius:8px;margin-bottom:8px}
h3{font-size:17px;margin:12px 0 4px}
.preview{overflow:hidden;border-top:4px solid var(--quiet)}
.preview.weibo{border-top-color:#e6552d}
.preview.wechat{border-top-color:#07a04f}
.preview.baijiahao{border-top-color:#2e5ed8}
.preview .pictures{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:6px;margin:0 0 12px}
.preview .pictures img{width:100%;height:auto;aspect-ratio:1;object-fit:cover;margin:0}
.preview .pictures li:only-child{grid-column:1/-1}
.preview .pictures li:only-child img{aspect-ratio:auto;max-height:420px;object-fit:contain}
.author{font-weight:600}
.article img{max-width:100%;height:auto;border-radius:6px}
details{margin:24px 0 0}
summary{cursor:pointer;color:var(--link);margin-bottom:12px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
`;
