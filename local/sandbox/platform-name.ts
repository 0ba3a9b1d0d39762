import * as z from 'zod';

export const platformNameSchema = z.enum(['weibo', 'wechat', 'baidu', 'baijiahao']);
export type PlatformName = z.infer<typeof platformNameSchema>;
