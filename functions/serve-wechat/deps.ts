import type { WechatClient } from '../../shared/adapters/platforms/wechat/client.ts';
import type { ChangeDeps } from '../../shared/lambda/change-layer.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { FollowerMessages, QrCodes } from '../../shared/ports/engagement.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type {
  DeliveryRepository,
  LaneRepository,
  LogRepository,
  RegistryRepository,
} from '../../shared/ports/repositories.ts';
import type { CredentialsStore, SigningKey } from '../../shared/ports/stores.ts';

export type ServeWechatDeps = ChangeDeps & {
  readonly client: WechatClient;
  /** Where browsers get the pictures of QR codes. */
  readonly pageUrl: string;
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly deliveries: Pick<DeliveryRepository, 'listByPost'>;
  readonly lanes: Pick<LaneRepository, 'change'>;
  readonly credentials: CredentialsStore;
  readonly signingKey: SigningKey;
  readonly qrCodes: QrCodes;
  readonly messages: FollowerMessages;
  readonly log: Pick<LogRepository, 'append'>;
  readonly ids: Pick<Ids, 'random' | 'derive' | 'hash'>;
  readonly clock: Pick<Clock, 'now'>;
};
