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

/** `head` and `body` are HTML already; the title is text. */
export type DocumentParts = {
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly head: string;
  readonly body: string;
};

export type PageFrame = {
  readonly contentSecurityPolicy: string;
  readonly document: (parts: DocumentParts) => string;
};

/**
 * Pages that load nothing but our own pictures and run nothing but the one style sheet and the one script given here,
 * each known to the browser by its hash. The script stands at the end of the body. `sendsForms`: to ourselves only.
 * `sources`: what else may be loaded, as the policy's own words, such as `'self'`.
 */
export function createPageFrame(assets: {
  readonly style: string;
  readonly script?: string;
  readonly sendsForms?: boolean;
  readonly sources?: {
    readonly script?: readonly string[];
    readonly image?: readonly string[];
    readonly connect?: readonly string[];
  };
}): PageFrame {
  const { style, script, sendsForms = false, sources = {} } = assets;
  const scripts = [...(script === undefined ? [] : [`'${hashOf(script)}'`]), ...(sources.script ?? [])];
  const contentSecurityPolicy = [
    "default-src 'none'",
    ["img-src 'self'", ...(sources.image ?? [])].join(' '),
    `style-src '${hashOf(style)}'`,
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.join(' ')}`]),
    ...(sources.connect === undefined ? [] : [`connect-src ${sources.connect.join(' ')}`]),
    "base-uri 'none'",
    sendsForms ? "form-action 'self'" : "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const tail = script === undefined ? '' : `<script>${script}</script>\n`;
  return { contentSecurityPolicy, document: (parts) => documentOf(parts, { style, tail }) };
}

function documentOf(parts: DocumentParts, fixed: { readonly style: string; readonly tail: string }): string {
  return `<!doctype html>
<html lang="${parts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
${parts.head}
<style>${fixed.style}</style>
</head>
<body>
${parts.body}
${fixed.tail}</body>
</html>
`;
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
