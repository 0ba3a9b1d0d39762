import type { WechatAccount } from '../domain/account.ts';
import type { MenuItem, ShownMenu } from '../domain/menu.ts';

export type MenuCaller = { readonly account: WechatAccount; readonly appSecret: string; readonly now: () => number };

/** The menu of an account as its followers see it. Throws `PlatformError`. */
export type AccountMenu = {
  readonly read: (caller: MenuCaller) => Promise<ShownMenu>;
  /** How many menus there are for some of the followers, such as those of one city; writing the menu takes them away. */
  readonly countConditional: (caller: MenuCaller) => Promise<number>;
  /** Puts a menu in place of the one before, in one call; without items there is none any more. May be repeated. */
  readonly replace: (caller: MenuCaller, items: readonly MenuItem[], signal: AbortSignal) => Promise<void>;
};
