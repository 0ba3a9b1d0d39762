import * as z from 'zod';
import type { QueuedPlatform } from '../domain/platform.ts';

/** Pieces that the environments of several functions share. */
export const tableEnv = { TABLE_NAME: z.string().min(1) };
export const engineEnv = {
  ATTENTION_SHARDS: z.coerce.number().int().min(1).max(64),
  LEAD_SECONDS: z.coerce.number().int().min(0).max(60),
};
export const queuesEnv = {
  QUEUE_URL_WEIBO: z.url(),
  QUEUE_URL_WECHAT: z.url(),
  QUEUE_URL_BAIJIAHAO: z.url(),
};

export type QueuesEnv = { readonly [Name in keyof typeof queuesEnv]: string };

export function queueUrlsOf(env: QueuesEnv): Readonly<Record<QueuedPlatform, string>> {
  return { weibo: env.QUEUE_URL_WEIBO, wechat: env.QUEUE_URL_WECHAT, baijiahao: env.QUEUE_URL_BAIJIAHAO };
}
