import * as z from 'zod';
import { PlatformError } from '../../../domain/platform-error.ts';
import type { CallContext } from '../failures.ts';
import { jsonCall, type WechatApi, type WechatCaller } from './api.ts';
import { timeoutsMs } from './endpoints.ts';

/** What a tap on a button does. */
export type MenuAction =
  /** Comes to the callback as an event that names the key. */
  | { readonly type: 'click'; readonly key: string }
  | { readonly type: 'view'; readonly url: string }
  /** `url` is for versions of WeChat that know no mini programs. */
  | { readonly type: 'miniprogram'; readonly url: string; readonly appid: string; readonly pagepath: string }
  | { readonly type: 'article_id'; readonly article_id: string };
export type MenuButton = { readonly name: string } & MenuAction;
/** One to three of these are a menu; a group has up to five buttons. */
export type MenuEntry = MenuButton | { readonly name: string; readonly buttons: readonly MenuButton[] };

/** A menu as it is at the platform: what was made in the console has types that nobody else can write. */
export type SeenMenuButton = { readonly name: string; readonly type: string; readonly target: string };
export type SeenMenuEntry = SeenMenuButton | { readonly name: string; readonly buttons: readonly SeenMenuButton[] };

const noMenu = '46003';
const doneSchema = z.object({});

const buttonSchema = z
  .object({
    name: z.string(),
    type: z.string(),
    key: z.string().optional(),
    url: z.string().optional(),
    article_id: z.string().optional(),
    media_id: z.string().optional(),
    value: z.string().optional(),
  })
  .transform(({ name, type, ...at }) => ({
    name,
    type,
    target: at.url ?? at.key ?? at.article_id ?? at.media_id ?? at.value ?? '',
  }));

/** Both readings wrap the buttons of a group, each in its own way. */
const groupSchema = z
  .object({
    name: z.string(),
    sub_button: z.union([
      z.array(buttonSchema).min(1),
      z.object({ list: z.array(buttonSchema) }).transform(({ list }) => list),
    ]),
  })
  .transform(({ name, sub_button: buttons }) => ({ name, buttons }));

const entriesSchema: z.ZodType<readonly SeenMenuEntry[]> = z.array(z.union([groupSchema, buttonSchema]));

const menuSchema = z.object({ menu: z.object({ button: entriesSchema }) }).transform(({ menu }) => menu.button);

const shownSchema = z
  .object({ is_menu_open: z.number(), selfmenu_info: z.object({ button: entriesSchema }).optional() })
  .transform(({ is_menu_open: open, selfmenu_info: info }) => (open === 0 ? [] : (info?.button ?? [])));

export function menuCalls(api: WechatApi) {
  return {
    /** Puts a menu in place of the one before. Followers see it when they enter again, five minutes later at most. */
    async setMenu(caller: WechatCaller, entries: readonly MenuEntry[], context: CallContext): Promise<void> {
      const call = jsonCall('menu/create', { button: entries.map(toWire) });
      await api(caller, { ...call, timeoutMs: timeoutsMs.once, schema: doneSchema }, context);
    },
    /** The menu that was made by `setMenu`, empty where there is none. */
    async madeMenu(caller: WechatCaller, context: CallContext): Promise<readonly SeenMenuEntry[]> {
      try {
        return await api(caller, { path: 'menu/get', timeoutMs: timeoutsMs.read, schema: menuSchema }, context);
      } catch (error) {
        if (error instanceof PlatformError && error.platformCode === noMenu) return [];
        throw error;
      }
    },
    /** The menu that followers see, whoever made it; empty where it is switched off. */
    shownMenu(caller: WechatCaller, context: CallContext): Promise<readonly SeenMenuEntry[]> {
      const call = { path: 'get_current_selfmenu_info', timeoutMs: timeoutsMs.read, schema: shownSchema } as const;
      return api(caller, call, context);
    },
    async deleteMenu(caller: WechatCaller, context: CallContext): Promise<void> {
      await api(caller, { path: 'menu/delete', timeoutMs: timeoutsMs.once, schema: doneSchema }, context);
    },
  };
}

function toWire(entry: MenuEntry) {
  return 'buttons' in entry ? { name: entry.name, sub_button: entry.buttons } : entry;
}
