import type { ChangeDeps } from '../../shared/lambda/change-layer.ts';
import type { StoreMediaDeps } from '../../shared/use-cases/store-media.ts';
import type { IncomingDeps } from './incoming-picture.ts';

export type TakeMediaDeps = ChangeDeps & StoreMediaDeps & IncomingDeps;
