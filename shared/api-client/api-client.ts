import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api-types.ts';

export type ApiClient = Client<paths, `${string}/${string}`>;

/** The API with the types of its contract. `baseUrl` is where the API is, without `/v1`. */
export function createApiClient({ baseUrl, token }: { readonly baseUrl: string; readonly token: string }): ApiClient {
  return createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });
}
