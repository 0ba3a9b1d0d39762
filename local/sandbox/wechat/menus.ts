import { readJson } from '../json-body.ts';
import { answered } from '../operation.ts';
import type { AccountRun } from './access.ts';
import type { MenuLeaf, WechatMenu } from './engagement-state.ts';
import { refuse } from './errors.ts';
import { menuBodySchema, menuOf } from './menu-rules.ts';

const firstMenuId = 208_396_938;
const done = { errcode: 0, errmsg: 'ok' };

/** Puts a menu in place of the one before. */
export const createMenu: AccountRun = (account, input, context) => {
  if (!account.verified) return refuse(context, 48001);
  // A name would be shown with its escapes, so the platform does not take them at all.
  if (/\\u[0-9a-fA-F]{4}/.test(input.body)) return refuse(context, 40033);
  const body = readJson(input.body, menuBodySchema);
  if (body === undefined) return refuse(context, 47001);
  const buttons = menuOf(body);
  if (typeof buttons === 'number') return refuse(context, buttons);
  const { menus } = context.world.wechat;
  const menuId = (menus.get(account.appId)?.menuId ?? firstMenuId) + 1;
  return answered(done, [
    { type: 'wechat.menu-set', menu: { appId: account.appId, menuId, buttons, setAt: context.now } },
  ]);
};

export const getMenu: AccountRun = (account, _input, context) => {
  if (!account.verified) return refuse(context, 48001);
  const menu = context.world.wechat.menus.get(account.appId);
  if (menu === undefined) return refuse(context, 46003);
  const button = menu.buttons.map((one) => (isGroup(one) ? one : { ...one, sub_button: [] }));
  return answered({ menu: { button, menuid: menu.menuId } });
};

export const deleteMenu: AccountRun = (account, _input, context) => {
  if (!account.verified) return refuse(context, 48001);
  return answered(done, [{ type: 'wechat.menu-deleted', appId: account.appId }]);
};

/** The menu as followers see it, in a form of its own. */
export const getShownMenu: AccountRun = (account, _input, context) => {
  const menu = context.world.wechat.menus.get(account.appId);
  if (menu === undefined) return answered({ is_menu_open: 0 });
  const button = menu.buttons.map((one) =>
    isGroup(one) ? { name: one.name, sub_button: { list: one.sub_button } } : one,
  );
  return answered({ is_menu_open: 1, selfmenu_info: { button } });
};

type Group = { name: string; sub_button: MenuLeaf[] };

function isGroup(button: WechatMenu['buttons'][number]): button is Group {
  return Array.isArray(button['sub_button']);
}
