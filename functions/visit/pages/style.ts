import {
  type Colour,
  contrastBetween,
  formatColour,
  ink,
  mix,
  parseColour,
  readableContrast,
  readableOn,
  white,
} from '../../../shared/domain/colour.ts';

const shared = `
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--text:#e7e8ec;--quiet:#a5adba;--ground:#0f1012;--card:#1b1c1f;--line:#34373d;--link:var(--link-dark);--tint:var(--tint-dark)}}
*{box-sizing:border-box}
body{margin:0;font:17px/1.75 -apple-system,BlinkMacSystemFont,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--text);background:var(--ground);border-top:4px solid var(--accent);-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
.page{max-width:720px;margin:0 auto;padding:0 16px}
.site{display:flex;align-items:center;gap:12px;padding:14px 0}
.home{display:flex;align-items:center;gap:10px;min-height:44px;color:inherit;text-decoration:none;font-weight:600}
.home img{display:block;height:40px;width:auto;max-width:140px;border-radius:8px}
.mark{width:40px;height:40px;border-radius:10px;background:var(--accent);color:var(--on-accent);display:flex;align-items:center;justify-content:center;font-size:20px}
.tagline{margin-left:auto;color:var(--quiet);font-size:14px;text-align:right}
main{background:var(--card);border-radius:16px;overflow:hidden;border:1px solid var(--line)}
.in{padding:24px 20px 28px}
.cover{display:block;width:100%;height:auto;background:var(--tint)}
h1{font-size:27px;line-height:1.35;letter-spacing:.01em;margin:0 0 8px;text-wrap:balance}
h2{font-size:18px;line-height:1.4;margin:0 0 8px}
p{margin:0 0 14px}
.when{color:var(--quiet);font-size:14px;margin:0 0 16px}
.summary{font-size:18px;white-space:pre-line;margin:0 0 20px}
.text p{white-space:pre-line}
.countdown{background:var(--tint);border-radius:14px;padding:16px 20px;margin:0 0 20px;text-align:center}
.countdown p{margin:0}
.quiet{color:var(--quiet);font-size:14px}
.left{display:flex;justify-content:center;gap:18px;color:var(--link);padding:4px 0}
.left span:not([hidden]){display:flex;flex-direction:column;align-items:center;min-width:44px;font-size:14px;line-height:1.4}
.left b{font-size:32px;line-height:1.2;font-variant-numeric:tabular-nums}
.go{display:block;padding:13px 24px;border-radius:26px;background:var(--accent);color:var(--on-accent);text-align:center;text-decoration:none;font-weight:600;font-size:18px;line-height:26px}
.deal{margin:0 0 24px}
.open{font-size:14px;line-height:1.6;color:var(--quiet);margin:10px 0 0}
.address{display:block;color:var(--text);user-select:all;-webkit-user-select:all;margin-top:2px}
.pictures{list-style:none;margin:8px 0 0;padding:0;display:grid;gap:10px;grid-template-columns:repeat(auto-fill,minmax(140px,1fr))}
.pictures img{display:block;width:100%;height:100%;object-fit:cover;border-radius:10px;background:var(--tint)}
.pictures li:only-child{grid-column:1/-1}
.more{border-top:1px solid var(--line);padding:22px 20px}
.places{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:10px}
.places a{display:block;padding:9px 18px;border:1px solid var(--line);border-radius:22px;text-decoration:none;line-height:24px}
.follow{display:flex;align-items:center;gap:20px}
.follow img{flex:none;width:128px;height:128px;border-radius:8px;background:#fff;object-fit:contain}
.follow p{margin:0;color:var(--quiet);font-size:15px}
.posts{list-style:none;margin:0;padding:0}
.posts li{border-top:1px solid var(--line);padding:14px 0}
.posts a{font-size:18px;text-decoration:none}
.posts time{display:block;color:var(--quiet);font-size:14px}
footer{padding:22px 0 40px;color:var(--quiet);font-size:13px;text-align:center}
footer a{color:inherit;display:inline-block;padding:4px 6px}
a{color:var(--link)}
a:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:4px}
@media (min-width:640px){.page{padding:0 24px}.in{padding:32px 40px 36px}.more{padding:26px 40px}h1{font-size:34px}.deal .go{display:inline-block;min-width:240px}}
@media print{.deal,.site .tagline{display:none}}
`;

const grounds = { light: parsed('#f4f5f7'), dark: parsed('#1b1c1f') } as const;

/** The style sheet with the brand's colour in it: only in shades in which text can be read, on light and on dark. */
export function styleFor(accent: string): string {
  const colour = parsed(accent);
  const button = buttonOf(colour);
  const light = mix(colour, white, 0.92);
  const dark = mix(colour, grounds.dark, 0.85);
  const variables = {
    accent: button.ground,
    'on-accent': button.text,
    tint: light,
    'tint-dark': dark,
    link: readableOn(readableOn(colour, light), grounds.light),
    'link-dark': readableOn(readableOn(colour, dark), grounds.dark),
  };
  const own = Object.entries(variables).map(([name, value]) => `--${name}:${formatColour(value)}`);
  return `:root{--text:#1a1d23;--quiet:#5b6472;--ground:#f4f5f7;--card:#fff;--line:#e3e6ea;${own.join(';')}}${shared}`;
}

/** The brand's own colour wherever white or dark text can be read on it, else the nearest darker one. */
export function buttonOf(colour: Colour): { readonly ground: Colour; readonly text: Colour } {
  if (contrastBetween(colour, white) >= readableContrast) return { ground: colour, text: white };
  if (contrastBetween(colour, ink) >= readableContrast) return { ground: colour, text: ink };
  return { ground: readableOn(colour, white), text: white };
}

function parsed(text: string): Colour {
  return parseColour(text) ?? ink;
}
