import type { AccountMenu, MenuCaller } from '../../../ports/account-menu.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { createWechatApi } from './api.ts';
import { menuCalls } from './menu-calls.ts';

export function createWechatMenu(options: { readonly http: HttpClient; readonly baseUrl: string }): AccountMenu {
  const calls = menuCalls(createWechatApi(options));
  const login = ({ account: { appId }, appSecret }: MenuCaller) => ({ appId, appSecret });
  return {
    read: (caller) => calls.shownMenu(login(caller), { effect: 'repeatable', now: caller.now }),
    async countConditional(caller) {
      const { conditional } = await calls.madeMenu(login(caller), { effect: 'repeatable', now: caller.now });
      return conditional;
    },
    replace(caller, items, signal) {
      const context = { effect: 'repeatable', now: caller.now, signal } as const;
      return items.length === 0
        ? calls.deleteMenu(login(caller), context)
        : calls.setMenu(login(caller), items, context);
    },
  };
}
