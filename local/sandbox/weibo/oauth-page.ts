import { html } from 'hono/html';
import type { WeiboApp, WeiboProfile } from './state.ts';

interface Shown {
  readonly app: WeiboApp;
  readonly redirectUri: string;
  readonly state: string | undefined;
  readonly users: readonly WeiboProfile[];
}

const style =
  'body{font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;max-width:28em;margin:8vh auto;padding:0 16px}' +
  'label{display:block;padding:6px 0}button{font:inherit;padding:6px 24px;margin:12px 12px 0 0}';

/** The platform's page shows the one who is signed in; here a person picks any user that the sandbox knows. */
export function renderAuthorizationPage({ app, redirectUri, state, users }: Shown): string {
  return String(html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>授权 ${app.name}</title><style>${style}</style></head>
<body>
<h1>授权 ${app.name}</h1>
<p>允许“${app.name}”以下列微博账号的身份发布和读取内容。</p>
<form method="post" action="/oauth2/authorize/decide">
<input type="hidden" name="client_id" value="${app.appKey}">
<input type="hidden" name="redirect_uri" value="${redirectUri}">
${state === undefined ? '' : html`<input type="hidden" name="state" value="${state}">`}
${users.map(
  ({ uid, screenName }, index) =>
    html`<label><input type="radio" name="uid" value="${uid}"${index === 0 ? ' checked' : ''}> ${screenName} <small>${uid}</small></label>`,
)}
<button name="decision" value="allow">授权</button><button name="decision" value="deny">取消</button>
</form>
</body>
</html>`);
}
