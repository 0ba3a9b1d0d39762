import * as z from 'zod';
import { baiduEventSchemas } from './baidu/state.ts';
import { baijiahaoEventSchemas } from './baijiahao/state.ts';
import { calledSchema } from './calls.ts';
import { countedSchema } from './counters.ts';
import { wechatEventSchemas } from './wechat/state.ts';
import { weiboEventSchemas } from './weibo/state.ts';

const settingsChangedSchema = z.object({
  type: z.literal('settings-changed'),
  patch: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** Everything that ever changes the sandbox. State is what replaying these gives. */
export const sandboxEventSchema = z.discriminatedUnion('type', [
  calledSchema,
  countedSchema,
  settingsChangedSchema,
  ...weiboEventSchemas,
  ...wechatEventSchemas,
  ...baiduEventSchemas,
  ...baijiahaoEventSchemas,
]);
export type SandboxEvent = z.infer<typeof sandboxEventSchema>;
