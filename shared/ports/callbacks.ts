/** An account whose platform sends messages to us. */
export type CallbackEntry = {
  readonly accountId: string;
  readonly brandId: string;
  /** The application that its messages are meant for. */
  readonly appId: string;
};

export type CallbackRegistry = {
  readonly put: (entry: CallbackEntry) => Promise<void>;
  readonly get: (accountId: string) => Promise<CallbackEntry | undefined>;
};

/** What messages are signed and encrypted with: the raw stored text, at most a minute old. */
export type CallbackSecrets = { readonly get: (accountId: string) => Promise<string> };
export type CallbackSecretsWriter = { readonly put: (accountId: string, value: string) => Promise<void> };
