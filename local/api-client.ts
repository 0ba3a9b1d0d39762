/** The API's answer, whatever it was. */
export type ApiAnswer = { readonly status: number; readonly body: unknown };

export type ApiClient = {
  readonly get: (path: string) => Promise<ApiAnswer>;
  readonly post: (path: string, body: unknown, idempotencyKey?: string) => Promise<ApiAnswer>;
  readonly put: (path: string, body: unknown) => Promise<ApiAnswer>;
  readonly upload: (
    path: string,
    picture: { bytes: Uint8Array<ArrayBuffer>; contentType: string },
  ) => Promise<ApiAnswer>;
};

/** Talks to a stack's API over HTTP, as any other program would. */
export function createApiClient(access: { readonly url: string; readonly token: string }): ApiClient {
  const authorization = `Bearer ${access.token}`;
  const answerOf = async (response: Response): Promise<ApiAnswer> => ({
    status: response.status,
    body: await response.json(),
  });
  return {
    get: async (path) => answerOf(await fetch(`${access.url}${path}`, { headers: { authorization } })),
    async post(path, body, idempotencyKey) {
      const headers = {
        authorization,
        'content-type': 'application/json',
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      };
      return answerOf(await fetch(`${access.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
    async put(path, body) {
      const headers = { authorization, 'content-type': 'application/json' };
      return answerOf(await fetch(`${access.url}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) }));
    },
    async upload(path, { bytes, contentType }) {
      const headers = { authorization, 'content-type': contentType };
      return answerOf(await fetch(`${access.url}${path}`, { method: 'POST', headers, body: bytes }));
    },
  };
}
