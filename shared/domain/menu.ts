// The menu of a WeChat account, of which one button with its sub-buttons is ours and everything else is somebody else's.

/** By the platform's own names; `fields` are what its type needs, such as `url`. */
export type MenuLeaf = {
  readonly name: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
};
export type MenuItem = MenuLeaf | { readonly name: string; readonly buttons: readonly MenuLeaf[] };

/** `isOpen`: followers see it. */
export type ShownMenu = { readonly isOpen: boolean; readonly items: readonly MenuItem[] };

export type MenuWish = {
  readonly buttonName: string;
  /** How our button was called when it was last written. */
  readonly formerName: string | undefined;
  /** What is to be under it, in order. */
  readonly pages: readonly { readonly title: string; readonly url: string }[];
};

export type MenuPlan =
  | { readonly kind: 'unchanged' }
  /** An empty menu is deleted. */
  | { readonly kind: 'write'; readonly items: readonly MenuItem[] }
  /** `names`: of buttons that were made in the console and could not be written back. */
  | { readonly kind: 'impossible'; readonly because: 'console-types'; readonly names: readonly string[] }
  | { readonly kind: 'impossible'; readonly because: 'full' | 'switched-off' };

/** Why the menu cannot be written, though the plan of the buttons says so. */
export type MenuObstacle =
  | Extract<MenuPlan, { kind: 'impossible' }>
  /** Menus for some of the followers would be gone with the one that is written. */
  | { readonly kind: 'impossible'; readonly because: 'conditional'; readonly count: number };

export const menuLimits = { items: 3, buttons: 5, itemNameBytes: 16, buttonNameBytes: 60 } as const;

/** The types that can be written, and what each cannot do without. */
const writableFields: Readonly<Record<string, readonly string[]>> = {
  click: ['key'],
  view: ['url'],
  miniprogram: ['url', 'appid', 'pagepath'],
  scancode_push: ['key'],
  scancode_waitmsg: ['key'],
  pic_sysphoto: ['key'],
  pic_photo_or_album: ['key'],
  pic_weixin: ['key'],
  location_select: ['key'],
  media_id: ['media_id'],
  view_limited: ['media_id'],
  article_id: ['article_id'],
  article_view_limited: ['article_id'],
};

/** Puts our button in its place and leaves every other as it is. The whole menu is written by one call, or not at all. */
export function planMenu(seen: ShownMenu, wish: MenuWish): MenuPlan {
  const { buttonName, formerName } = wish;
  if (!seen.isOpen && seen.items.length > 0) return { kind: 'impossible', because: 'switched-off' };
  const place = seen.items.findIndex(({ name }) => name === buttonName || name === formerName);
  const others = seen.items.filter(({ name }) => name !== buttonName && name !== formerName);
  const lost = others.flatMap(leavesOf).filter((leaf) => !isWritable(leaf));
  if (lost.length > 0) return { kind: 'impossible', because: 'console-types', names: lost.map(({ name }) => name) };
  const items = wish.pages.length === 0 ? others : others.toSpliced(place < 0 ? others.length : place, 0, ours(wish));
  if (items.length > menuLimits.items) return { kind: 'impossible', because: 'full' };
  return isSame(seen.items, items) ? { kind: 'unchanged' } : { kind: 'write', items };
}

function ours({ buttonName: name, pages }: MenuWish): MenuItem {
  const buttons = pages.slice(0, menuLimits.buttons).map(({ title, url }) => ({
    name: cutToBytes(title, menuLimits.buttonNameBytes),
    type: 'view',
    fields: { url },
  }));
  return { name, buttons };
}

const leavesOf = (item: MenuItem): readonly MenuLeaf[] => ('buttons' in item ? item.buttons : [item]);

const isWritable = ({ type, fields }: MenuLeaf): boolean =>
  writableFields[type]?.every((name) => fields[name] !== undefined) ?? false;

/** The order of the fields of a button says nothing. */
function isSame(a: readonly MenuItem[], b: readonly MenuItem[]): boolean {
  return JSON.stringify(a.map(inOneForm)) === JSON.stringify(b.map(inOneForm));
}

function inOneForm(item: MenuItem): unknown {
  if ('buttons' in item) return [item.name, item.buttons.map(inOneForm)];
  const fields = (writableFields[item.type] ?? []).map((name) => item.fields[name]);
  return [item.name, item.type, fields];
}

const ellipsis = '…';

/** WeChat counts bytes; a character that does not fit is left out whole. */
export function cutToBytes(text: string, max: number): string {
  if (byteLength(text) <= max) return text;
  const room = max - byteLength(ellipsis);
  let cut = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    if (byteLength(cut + segment) > room) break;
    cut += segment;
  }
  return `${cut.trimEnd()}${ellipsis}`;
}

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
