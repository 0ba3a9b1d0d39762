import * as z from 'zod';
import type { MenuLeaf, WechatMenu } from './engagement-state.ts';

const buttonSchema = z.looseObject({ name: z.string().default(''), type: z.string().optional() });
const entrySchema = buttonSchema.extend({ sub_button: z.array(buttonSchema).optional() });
export const menuBodySchema = z.object({ button: z.array(entrySchema) });
/** The rule names a tag, a client platform or the like; nothing here asks which followers it fits. */
export const conditionalBodySchema = menuBodySchema.extend({ matchrule: z.record(z.string(), z.string()) });
type Button = z.infer<typeof buttonSchema>;
type Entry = z.infer<typeof entrySchema>;

/** What a type cannot do without. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
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
  article_id: ['article_id'],
  article_view_limited: ['article_id'],
  view_limited: ['media_id'],
};

/** The numbers of the same mistake at the top and below it. */
const codes = {
  top: { count: 40016, type: 40017, name: 40018, key: 40019, url: 40020, domain: 40055 },
  sub: { count: 40023, type: 40024, name: 40025, key: 40026, url: 40027, domain: 40054 },
} as const;
type Level = keyof typeof codes;

const nameBytes = { top: 16, sub: 60 } as const;
const keyBytes = 128;
const urlBytes = 1024;
const mostEntries = 3;
const mostSubButtons = 5;

type Buttons = WechatMenu['buttons'];

/** The menu as it is kept, or the number that refuses it. */
export function menuOf({ button: entries }: z.infer<typeof menuBodySchema>): Buttons | number {
  if (entries.length < 1 || entries.length > mostEntries) return codes.top.count;
  const buttons: Buttons = [];
  for (const entry of entries) {
    const read = entry.sub_button?.length ? groupOf(entry, entry.sub_button) : leafOf(entry, 'top');
    if (typeof read === 'number') return read;
    buttons.push(read);
  }
  return buttons;
}

function groupOf({ name }: Entry, subButtons: readonly Button[]): Buttons[number] | number {
  if (!isNamed(name, 'top')) return codes.top.name;
  if (subButtons.length > mostSubButtons) return codes.sub.count;
  const leaves: MenuLeaf[] = [];
  for (const button of subButtons) {
    // Two levels are all there is.
    if ('sub_button' in button && !isEmptyList(button['sub_button'])) return 40022;
    const leaf = leafOf(button, 'sub');
    if (typeof leaf === 'number') return leaf;
    leaves.push(leaf);
  }
  return { name, sub_button: leaves };
}

function leafOf(button: Button, level: Level): MenuLeaf | number {
  const { name, type = '' } = button;
  if (!isNamed(name, level)) return codes[level].name;
  const fields = fieldsOf[type];
  if (fields === undefined) return codes[level].type;
  const leaf: MenuLeaf = { type, name };
  for (const field of fields) {
    const value = button[field];
    const refusal = fieldRefusal(field, value, level);
    if (refusal !== undefined) return refusal;
    leaf[field] = String(value);
  }
  return leaf;
}

type FieldRule = (bytes: number, given: { readonly text: string; readonly level: Level }) => number | undefined;

const missing =
  (code: number): FieldRule =>
  (bytes) =>
    bytes < 1 ? code : undefined;

const fieldRules: Readonly<Record<string, FieldRule>> = {
  key: (bytes, { level }) => (bytes < 1 || bytes > keyBytes ? codes[level].key : undefined),
  url: (bytes, { text, level }) => {
    if (bytes < 1 || bytes > urlBytes) return codes[level].url;
    return /^https?:$/.test(URL.parse(text)?.protocol ?? '') ? undefined : codes[level].domain;
  },
  media_id: missing(40007),
  article_id: missing(40007),
};

function fieldRefusal(field: string, value: unknown, level: Level): number | undefined {
  const text = typeof value === 'string' ? value : '';
  const rule = fieldRules[field] ?? missing(40035);
  return rule(Buffer.byteLength(text), { text, level });
}

function isNamed(name: string, level: Level): boolean {
  const bytes = Buffer.byteLength(name);
  return bytes > 0 && bytes <= nameBytes[level];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
