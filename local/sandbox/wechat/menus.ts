import { readJson } from '../json-body.ts';
import { answered } from '../operation.ts';
import type { AccountRun } from './access.ts';
import type { MenuLeaf, WechatMenu } from './engagement-state.ts';
import { refuse } from './errors.ts';
import { conditionalBodySchema, menuBodySchema, menuOf } from './menu-rules.ts';

const firstMenuId = 208_396_938;
const firstConditionalMenuId = 408_396_938;
const done = { errcode: 0, errmsg: 'ok' };

/** Puts a menu in place of the one before, whose conditional ones go with it. */
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
    { type: 'wechat.menu-set', menu: { appId: account.appId, menuId, buttons, conditional: [], setAt: context.now } },
  ]);
};

/** A menu for some of the followers, beside the one that all others see. */
export const addConditionalMenu: AccountRun = (account, input, context) => {
  if (!account.verified) return refuse(context, 48001);
  const body = readJson(input.body, conditionalBodySchema);
  if (body === undefined) return refuse(context, 47001);
  const menu = context.world.wechat.menus.get(account.appId);
  if (menu === undefined) return refuse(context, 65303);
  const buttons = menuOf(body);
  if (typeof buttons === 'number') return refuse(context, buttons);
  const menuId = (menu.conditional.at(-1)?.menuId ?? firstConditionalMenuId) + 1;
  const conditional = [...menu.conditional, { menuId, buttons, rule: body.matchrule }];
  return answered({ menuid: String(menuId) }, [{ type: 'wechat.menu-set', menu: { ...menu, conditional } }]);
};

export const getMenu: AccountRun = (account, _input, context) => {
  if (!account.verified) return refuse(context, 48001);
  const menu = context.world.wechat.menus.get(account.appId);
  if (menu === undefined) return refuse(context, 46003);
  const { menuId, buttons, conditional } = menu;
  const others = conditional.map((one) => ({
    button: buttonsOf(one.buttons),
    matchrule: one.rule,
    menuid: one.menuId,
  }));
  return answered({
    menu: { button: buttonsOf(buttons), menuid: menuId },
    ...(others.length === 0 ? {} : { conditionalmenu: others }),
  });
};

const buttonsOf = (buttons: WechatMenu['buttons']) =>
  buttons.map((one) => (isGroup(one) ? one : { ...one, sub_button: [] }));

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
