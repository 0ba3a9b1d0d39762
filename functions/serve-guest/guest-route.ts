import type { ServedRoute } from '../../shared/lambda/api-route.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import { type GuestRequest, readGuestRequest } from './guest-request.ts';

/** A page for people without an account. What changes anything is a POST. */
export type GuestRoute = {
  readonly method: 'GET' | 'POST';
  /** Below `/g/`, such as `/g/hand-over`. */
  readonly path: string;
  readonly serve: (request: GuestRequest) => Promise<HttpResponse>;
};

export function toRoute({ method, path, serve }: GuestRoute): ServedRoute {
  return { method, path, serve: async (request) => serve(readGuestRequest(request)) };
}
