import type { HttpClient } from '../../shared/adapters/http/http-client.ts';
import { createBaijiahaoPublisher } from '../../shared/adapters/platforms/baijiahao/publisher.ts';
import { createWechatMessages } from '../../shared/adapters/platforms/wechat/message-publisher.ts';
import { createWechatPublisher } from '../../shared/adapters/platforms/wechat/publisher.ts';
import { createWeiboMessages } from '../../shared/adapters/platforms/weibo/message-publisher.ts';
import { createWeiboPublisher } from '../../shared/adapters/platforms/weibo/publisher.ts';
import type { QueuedPlatform } from '../../shared/domain/platform.ts';
import type { PlatformJobs } from '../../shared/ports/platform-jobs.ts';
import type { PlatformPublisher } from '../../shared/ports/platform-publisher.ts';
import type { UploadIndex } from '../../shared/ports/uploads.ts';

type MakeMessages = (options: { readonly http: HttpClient; readonly messageUrl: string }) => PlatformPublisher;
type Make = (options: {
  readonly http: HttpClient;
  readonly baseUrl: string;
  readonly uploads: UploadIndex;
  /** Of a platform whose paid endpoints are on a host of their own. */
  readonly commercialUrl: string | undefined;
  readonly jobs: PlatformJobs;
}) => PlatformPublisher;

/** Where a person can be written to. */
export const messagePublishers: Readonly<Partial<Record<QueuedPlatform, MakeMessages>>> = {
  wechat: createWechatMessages,
  weibo: createWeiboMessages,
};

/** A new platform is one more line here; the engine runs whatever steps its publisher has. */
export const publishers: Readonly<Record<QueuedPlatform, Make>> = {
  weibo: createWeiboPublisher,
  wechat: createWechatPublisher,
  baijiahao: createBaijiahaoPublisher,
};
