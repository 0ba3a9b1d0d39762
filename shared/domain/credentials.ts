import * as z from 'zod';

/** What the parameter store holds per account. Values never leave it but towards the platform itself. */
export const weiboCredentialsSchema = z.object({
  accessToken: z.string().min(1),
  expiresAt: z.iso.datetime().optional(),
});
/** Of an application that several accounts share. */
export const appSecretSchema = z.object({ appSecret: z.string().min(1) });
export const wechatCredentialsSchema = z.object({ appSecret: z.string().min(1) });
export const baiduSearchCredentialsSchema = z.object({ token: z.string().min(1) });
export const baijiahaoCredentialsSchema = z.object({ appToken: z.string().min(1) });

export const credentialsSchemas = {
  weibo: weiboCredentialsSchema,
  wechat: wechatCredentialsSchema,
  'baidu-search': baiduSearchCredentialsSchema,
  baijiahao: baijiahaoCredentialsSchema,
} as const;
export type CredentialsOf<P extends keyof typeof credentialsSchemas> = z.infer<(typeof credentialsSchemas)[P]>;
export type AnyCredentials = CredentialsOf<keyof typeof credentialsSchemas> | Readonly<Record<string, never>>;
