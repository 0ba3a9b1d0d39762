/** Why a file could not be had from an address that a caller named. */
export type RemoteFileRefusal =
  | { readonly reason: 'address-not-allowed' | 'redirects' | 'unreachable' | 'timeout'; readonly limit?: number }
  | { readonly reason: 'status'; readonly actual: number }
  | { readonly reason: 'too-large'; readonly limit: number };

export type RemoteFiles = {
  /** Never throws for what the other side does. */
  readonly fetch: (
    url: string,
    bounds: { readonly maxBytes: number },
  ) => Promise<
    { readonly kind: 'file'; readonly bytes: Uint8Array } | ({ readonly kind: 'refused' } & RemoteFileRefusal)
  >;
};
