import type { RepeatDeps } from '../../shared/lambda/repeat-layer.ts';
import type { StoreMediaDeps } from '../../shared/use-cases/store-media.ts';
import type { IncomingDeps } from './incoming-picture.ts';

export type TakeMediaDeps = RepeatDeps & StoreMediaDeps & IncomingDeps;
