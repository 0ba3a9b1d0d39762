import * as z from 'zod';
import type { MenuItem, MenuLeaf, ShownMenu } from '../../../domain/menu.ts';
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

const noMenu = '46003';
const doneSchema = z.object({});

/** What was made in the console has types that nobody else can write, and fields that are no text. */
const buttonSchema = z.looseObject({ name: z.string(), type: z.string() }).transform(
  ({ name, type, ...fields }): MenuLeaf => ({
    name,
    type,
    fields: Object.fromEntries(
      Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
    ),
  }),
);

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

const entriesSchema: z.ZodType<readonly MenuItem[]> = z.array(z.union([groupSchema, buttonSchema]));

/** `conditional`: how many menus there are beside it for some of the followers. */
export type MadeMenu = { readonly items: readonly MenuItem[]; readonly conditional: number };
const nothingMade: MadeMenu = { items: [], conditional: 0 };

const menuSchema = z
  .object({ menu: z.object({ button: entriesSchema }), conditionalmenu: z.array(z.unknown()).optional() })
  .transform(
    ({ menu, conditionalmenu = [] }): MadeMenu => ({ items: menu.button, conditional: conditionalmenu.length }),
  );

const shownSchema = z
  .object({ is_menu_open: z.number(), selfmenu_info: z.object({ button: entriesSchema }).optional() })
  .transform(
    ({ is_menu_open: open, selfmenu_info: info }): ShownMenu => ({ isOpen: open !== 0, items: info?.button ?? [] }),
  );

export function menuCalls(api: WechatApi) {
  return {
    /** Puts a menu in place of the one before. Followers see it when they enter again, five minutes later at most. */
    async setMenu(
      caller: WechatCaller,
      entries: readonly (MenuEntry | MenuItem)[],
      context: CallContext,
    ): Promise<void> {
      const call = jsonCall('menu/create', { button: entries.map(toWire) });
      await api(caller, { ...call, timeoutMs: timeoutsMs.once, schema: doneSchema }, context);
    },
    /** What was made by calls, empty where nothing was. */
    async madeMenu(caller: WechatCaller, context: CallContext): Promise<MadeMenu> {
      try {
        return await api(caller, { path: 'menu/get', timeoutMs: timeoutsMs.read, schema: menuSchema }, context);
      } catch (error) {
        if (error instanceof PlatformError && error.platformCode === noMenu) return nothingMade;
        throw error;
      }
    },
    /** The menu that followers see, whoever made it, unless it is switched off. */
    shownMenu(caller: WechatCaller, context: CallContext): Promise<ShownMenu> {
      const call = { path: 'get_current_selfmenu_info', timeoutMs: timeoutsMs.read, schema: shownSchema } as const;
      return api(caller, call, context);
    },
    async deleteMenu(caller: WechatCaller, context: CallContext): Promise<void> {
      await api(caller, { path: 'menu/delete', timeoutMs: timeoutsMs.once, schema: doneSchema }, context);
    },
  };
}

function toWire(entry: MenuEntry | MenuItem) {
  return 'buttons' in entry ? { name: entry.name, sub_button: entry.buttons.map(leafToWire) } : leafToWire(entry);
}

function leafToWire(button: MenuButton | MenuLeaf) {
  return 'fields' in button ? { name: button.name, type: button.type, ...button.fields } : button;
}
