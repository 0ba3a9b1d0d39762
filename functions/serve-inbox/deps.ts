import type { ChangeDeps } from '../../shared/lambda/change-layer.ts';
import type { Erasures } from '../../shared/ports/inbox.ts';
import type { SigningKey } from '../../shared/ports/stores.ts';
import type { ChangeThreadDeps } from '../../shared/use-cases/change-thread.ts';
import type { ErasePersonDeps } from '../../shared/use-cases/erase-person.ts';
import type { QueueReplyDeps } from '../../shared/use-cases/queue-reply.ts';
import type { ReadInboxDeps } from '../../shared/use-cases/read-inbox.ts';
import type { InboxSettingsDeps } from '../../shared/use-cases/replace-inbox-settings.ts';
import type { WelcomeDeps } from '../../shared/use-cases/replace-welcome.ts';
import type { ResolveReplyDeps } from '../../shared/use-cases/resolve-reply.ts';

export type ServeInboxDeps = ChangeDeps &
  ReadInboxDeps &
  ChangeThreadDeps &
  QueueReplyDeps &
  WelcomeDeps &
  InboxSettingsDeps &
  ErasePersonDeps &
  ResolveReplyDeps & {
    readonly erasures: Erasures;
    readonly signingKey: SigningKey;
  };
