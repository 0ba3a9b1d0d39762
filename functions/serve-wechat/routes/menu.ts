import * as z from 'zod';
import type { MenuItem, MenuLeaf } from '../../../shared/domain/menu.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { accountParams, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { readFrom } from '../account-call.ts';
import { repeatableCallProblems } from '../call-problems.ts';
import type { ServeWechatDeps } from '../deps.ts';
import { wechatPath } from '../wechat-path.ts';

const buttonView = z.object({ name: z.string(), type: z.string(), target: z.string() });
const groupView = z.object({ name: z.string(), buttons: z.array(buttonView).readonly() });
const menuView = z.object({ entries: z.array(z.union([groupView, buttonView])).readonly() });

export function menuRoutes(deps: ServeWechatDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      summary: 'Reads the menu that followers of a WeChat account see.',
      path: `${wechatPath}/menu`,
      access: 'viewer',
      params: accountParams,
      query: noQuery,
      body: noBody,
      response: menuView,
      problems: repeatableCallProblems,
      handle: async ({ params }) => {
        const { isOpen, items } = await readFrom(
          deps,
          { ...params, call: 'get_current_selfmenu_info' },
          (caller, context) => deps.client.shownMenu(caller, context),
        );
        return { status: 200, body: { entries: isOpen ? items.map(viewOf) : [] } };
      },
    }),
  ];
}

function viewOf(item: MenuItem): z.infer<typeof menuView>['entries'][number] {
  return 'buttons' in item ? { name: item.name, buttons: item.buttons.map(buttonOf) } : buttonOf(item);
}

/** What it leads to is in another field for each type. */
function buttonOf({ name, type, fields }: MenuLeaf): z.infer<typeof buttonView> {
  const { url, key, article_id: articleId, media_id: mediaId, value } = fields;
  return { name, type, target: url ?? key ?? articleId ?? mediaId ?? value ?? '' };
}
