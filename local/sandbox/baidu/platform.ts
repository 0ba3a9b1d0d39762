import type { Operation, Platform } from '../operation.ts';
import { baiduRefused, linesOf, push } from './push.ts';
import type { PushAction } from './state.ts';

const actions: readonly PushAction[] = ['urls', 'update', 'del'];

const operations: readonly Operation[] = actions.map((action) => ({
  endpoint: action,
  method: 'POST',
  path: `/${action}`,
  describe: ({ parameters, body }, { world }) => {
    const site = world.baidu.sites.get(parameters.get('site') ?? '');
    const isProven = site !== undefined && site.token === parameters.get('token');
    return { actor: isProven ? site.site : undefined, subject: { urls: [...linesOf(body)] } };
  },
  run: (input, context) => push(action, input, context),
}));

export const baiduPlatform: Platform = {
  name: 'baidu',
  operations,
  territory: [],
  refuse: (_path, refusal) => baiduRefused(refusal),
  throttled: () => ({ code: 400, message: 'over quota' }),
  wrongMethod: () => ({ code: 404 }),
  unknownPath: { code: 404 },
};
