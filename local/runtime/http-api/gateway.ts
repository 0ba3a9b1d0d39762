import type { IncomingMessage, RequestListener } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import { type HostCheck, readBody } from '../endpoint/http-listener.ts';
import type { Outcome } from '../lambda/function-worker.ts';
import type { Functions } from '../lambda/functions.ts';
import { isTooLarge } from '../lambda/lambda-function.ts';
import type { Location } from '../location.ts';
import type { ApiSettings, RouteSettings } from './api-settings.ts';
import { type Authorization, createAuthorize } from './authorizer.ts';
import { fromOutcome, type GatewayResponse, ownAnswer, sendGatewayResponse } from './gateway-response.ts';
import { baseEvent, type GatewayRequest, integrationEvent, readRequest } from './request-event.ts';
import { createRouteTable, type RouteMatch } from './route-table.ts';

const MAX_BODY_BYTES = 10 * 1024 * 1024;

interface GatewayOptions {
  readonly api: ApiSettings;
  readonly functions: Functions;
  readonly clock: Clock;
  readonly location: Location;
  readonly isAllowedHost: HostCheck;
}

function withTimeout(invocation: Promise<Outcome>, timeoutMs: number): Promise<Outcome | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), timeoutMs);
    void invocation.then((outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    });
  });
}

/** Paths of a named stage begin with its name; routes do not. */
function withinStage(path: string, stageName: string): string | undefined {
  if (stageName === '$default') return path;
  return path.startsWith(`/${stageName}/`) ? path.slice(stageName.length + 1) : undefined;
}

class Gateway {
  readonly #options: GatewayOptions;
  readonly #findRoute: ReturnType<typeof createRouteTable>;
  readonly #authorize: ReturnType<typeof createAuthorize>;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#findRoute = createRouteTable(options.api.routes);
    this.#authorize = createAuthorize(options);
  }

  async answer(message: IncomingMessage): Promise<GatewayResponse> {
    const body = await readBody(message, MAX_BODY_BYTES);
    if (!this.#options.isAllowedHost(message)) return ownAnswer('forbidden');
    if (!body) return ownAnswer('tooLarge');
    const request = readRequest(message, body);
    const path = withinStage(request.rawPath, this.#options.api.stageName);
    const match = path === undefined ? undefined : this.#findRoute(request.method, path);
    return match ? this.#answerRoute(request, match) : ownAnswer('notFound');
  }

  async #answerRoute(request: GatewayRequest, match: RouteMatch): Promise<GatewayResponse> {
    const { api, clock } = this.#options;
    const base = baseEvent({ request, match, api, clock });
    const { authorizer } = match.route;
    if (!authorizer) return this.#integrate(match.route, integrationEvent(base, request, undefined));
    const authorization = await this.#authorize({ authorizer, request, base });
    if (authorization.kind !== 'allowed') return refusal(authorization.kind);
    return this.#integrate(match.route, integrationEvent(base, request, authorization.context));
  }

  async #integrate(route: RouteSettings, event: Readonly<Record<string, unknown>>): Promise<GatewayResponse> {
    const payload = JSON.stringify(event);
    if (isTooLarge(payload)) return ownAnswer('tooLarge');
    const target = this.#options.functions.byArn(route.functionArn);
    if (!target) return ownAnswer('error');
    const outcome = await withTimeout(target.lambda.invoke(payload), route.timeoutMs);
    return outcome ? fromOutcome(outcome) : ownAnswer('unavailable');
  }
}

function refusal(kind: Exclude<Authorization['kind'], 'allowed'>): GatewayResponse {
  if (kind === 'broken') return ownAnswer('error');
  return ownAnswer(kind === 'denied' ? 'forbidden' : 'unauthorized');
}

/** The HTTP API in front of the functions. */
export function createGateway(options: GatewayOptions): RequestListener {
  const gateway = new Gateway(options);
  return (request, response) => {
    const token = options.clock.begin();
    response.once('close', () => token.end());
    gateway.answer(request).then(
      (answer) => sendGatewayResponse(response, answer),
      () => sendGatewayResponse(response, ownAnswer('error')),
    );
  };
}
