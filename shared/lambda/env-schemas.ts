import * as z from 'zod';
import type { QueuedPlatform } from '../domain/platform.ts';
import type { Lead } from '../domain/times.ts';

/** Pieces that the environments of several functions share. */
export const tableEnv = { TABLE_NAME: z.string().min(1) };
export const engineEnv = {
  ATTENTION_SHARDS: z.coerce.number().int().min(1).max(64),
  LEAD_SECONDS: z.coerce.number().int().min(0),
  LONGEST_LEAD_SECONDS: z.coerce.number().int().min(0),
  PREPARED_PER_SECOND: z.coerce.number().int().min(1),
};

type LeadEnv = Readonly<Record<'LEAD_SECONDS' | 'LONGEST_LEAD_SECONDS' | 'PREPARED_PER_SECOND', number>>;

export function leadOf(env: LeadEnv): Lead {
  return {
    seconds: env.LEAD_SECONDS,
    longestSeconds: env.LONGEST_LEAD_SECONDS,
    preparedPerSecond: env.PREPARED_PER_SECOND,
  };
}
export const queuesEnv = {
  QUEUE_URL_WEIBO: z.url(),
  QUEUE_URL_WECHAT: z.url(),
  QUEUE_URL_BAIJIAHAO: z.url(),
};

export type QueuesEnv = { readonly [Name in keyof typeof queuesEnv]: string };

export function queueUrlsOf(env: QueuesEnv): Readonly<Record<QueuedPlatform, string>> {
  return { weibo: env.QUEUE_URL_WEIBO, wechat: env.QUEUE_URL_WECHAT, baijiahao: env.QUEUE_URL_BAIJIAHAO };
}
