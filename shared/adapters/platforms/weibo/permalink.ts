const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const decimalBlock = 7;
const base62Block = 4;

/** Weibo writes ids in base 62 by blocks of seven decimal digits, counted from the right. */
export function base62OfMid(mid: string): string {
  const blocks = blocksOf(mid, decimalBlock).map((block) => encode(Number(block)));
  return blocks.map((block, index) => (index === 0 ? block : block.padStart(base62Block, '0'))).join('');
}

export function midOfBase62(base62: string): string {
  const blocks = blocksOf(base62, base62Block).map((block) => String(decode(block)));
  return blocks.map((block, index) => (index === 0 ? block : block.padStart(decimalBlock, '0'))).join('');
}

export function weiboPermalink(uid: string, mid: string): string {
  return `https://weibo.com/${uid}/${base62OfMid(mid)}`;
}

const publicHosts: ReadonlySet<string> = new Set(['weibo.com', 'www.weibo.com', 'm.weibo.cn', 'weibo.cn']);
/** `/<uid>/<id>`, or `/status/<id>` and `/detail/<id>` on the mobile site. */
const addressPattern = /^\/(?:(\d+)|status|detail)\/([0-9A-Za-z]+)\/?$/;
const wholeMid = /^\d{12,}$/;

/** Comments have no page of their own; the mobile site calls this the one that it opens under the post. */
const commentParameter = 'cid';
const wholeId = /^\d+$/;

export type WeiboAddress = { readonly mid: string; readonly uid?: string; readonly commentId?: string };

/** Opens the post; names one of the comments under it. */
export function commentAddress(postUrl: string, commentId: string): string {
  const url = new URL(postUrl);
  url.search = new URLSearchParams({ [commentParameter]: commentId }).toString();
  return url.href;
}

/** The post that an address of Weibo shows, with its author and the comment where the address names them. */
export function readWeiboAddress(address: string): WeiboAddress | undefined {
  const url = URL.parse(address);
  const [, uid, id] = addressPattern.exec(url?.pathname ?? '') ?? [];
  if (url === null || id === undefined || !publicHosts.has(url.hostname)) return undefined;
  const mid = wholeMid.test(id) ? id : midOfBase62(id);
  const commentId = url.searchParams.get(commentParameter) ?? '';
  return { mid, ...(uid === undefined ? {} : { uid }), ...(wholeId.test(commentId) ? { commentId } : {}) };
}

function blocksOf(text: string, size: number): readonly string[] {
  const blocks: string[] = [];
  for (let end = text.length; end > 0; end -= size) blocks.unshift(text.slice(Math.max(0, end - size), end));
  return blocks;
}

function encode(value: number): string {
  let rest = value;
  let text = '';
  do {
    text = `${alphabet.charAt(rest % alphabet.length)}${text}`;
    rest = Math.floor(rest / alphabet.length);
  } while (rest > 0);
  return text;
}

function decode(text: string): number {
  return [...text].reduce((sum, character) => sum * alphabet.length + alphabet.indexOf(character), 0);
}
