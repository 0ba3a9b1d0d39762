import type { MediaUse } from '../domain/media-use.ts';

/** A picture that a use needs fitted. */
export type RenditionRequest = { readonly mediaId: string; readonly use: MediaUse };

/** Asks for fitted pictures; each is made once, however often it is asked for. */
export type Renditions = {
  /** Sends all of them or throws. */
  readonly request: (requests: readonly RenditionRequest[]) => Promise<void>;
};
