import { type Bilingual, ConflictError, NotFoundError, ValidationError } from '../../../shared/domain/errors.ts';
import { isRevoked } from '../../../shared/domain/guest-link.ts';
import { isTakenDownByHand } from '../../../shared/domain/withdrawal.ts';
import { openGuestToken } from '../../../shared/lambda/guest-token.ts';
import { HttpError, type HttpResponse } from '../../../shared/lambda/problem.ts';
import type { SigningKey } from '../../../shared/ports/stores.ts';
import { describeHandOver } from '../../../shared/use-cases/describe-hand-over.ts';
import { type HandOver, type LoadHandOverDeps, loadHandOver } from '../../../shared/use-cases/load-hand-over.ts';
import { readResolution } from '../../../shared/use-cases/read-resolution.ts';
import { type Resolution, resolveDelivery } from '../../../shared/use-cases/resolve-delivery.ts';
import type { SettleAttemptDeps } from '../../../shared/use-cases/settle-attempt.ts';
import type { GuestRequest } from '../guest-request.ts';
import type { GuestRoute } from '../guest-route.ts';
import { declineReasons, keepReasons } from '../hand-over/decline-reasons.ts';
import { handOverPage } from '../hand-over/hand-over-page.ts';
import { handOverPaths as paths } from '../hand-over/paths.ts';
import { openingPage } from '../opening-page.ts';

export type HandOverDeps = LoadHandOverDeps & Omit<SettleAttemptDeps, 'queue'> & { readonly signingKey: SigningKey };

export function handOverRoutes(deps: HandOverDeps): readonly GuestRoute[] {
  return [
    { method: 'GET', path: paths.page, serve: async ({ language }) => openingPage(language, 'hand-over') },
    { method: 'POST', path: paths.page, serve: async (request) => show(request, await open(deps, request)) },
    { method: 'POST', path: paths.published, serve: (request) => reportPublished(deps, request) },
    { method: 'POST', path: paths.declined, serve: (request) => reportDeclined(deps, request) },
    { method: 'POST', path: paths.takenDown, serve: (request) => reportTakenDown(deps, request) },
    { method: 'POST', path: paths.kept, serve: (request) => reportKept(deps, request) },
  ];
}

/** The signature is checked before anything is read, so a guess costs nothing and learns nothing. */
async function open(deps: HandOverDeps, { form }: GuestRequest): Promise<HandOver> {
  const grant = openGuestToken(await deps.signingKey.get(), form.get('token') ?? '', deps.clock.now());
  if (grant === undefined) throw invalidLink();
  const handOver = await loadHandOver(deps, grant).catch((error: unknown) => {
    throw error instanceof NotFoundError ? invalidLink() : error;
  });
  if (isRevoked(grant, handOver.delivery)) throw invalidLink();
  return handOver;
}

const invalidLink = () => new HttpError('guest-link-invalid', 'The guest link is not valid.');

type Said = { readonly url?: string; readonly error?: Bilingual };

function show(request: GuestRequest, handOver: HandOver, said: Said = {}): HttpResponse {
  const { language, form } = request;
  return handOverPage(describeHandOver(handOver), { language, token: form.get('token') ?? '', ...said });
}

async function reportPublished(deps: HandOverDeps, request: GuestRequest): Promise<HttpResponse> {
  const handOver = await open(deps, request);
  const url = (request.form.get('url') ?? '').trim();
  // Sent twice: the first time counted.
  if (handOver.delivery.state === 'published') return show(request, handOver);
  try {
    const { post, delivery, account } = handOver;
    const around = { delivery, account, linkDomain: post.linkDomain, timeZone: post.timeZone, now: deps.clock.now() };
    return await settle(deps, request, {
      handOver,
      resolution: readResolution({ verdict: 'it-is-there', url }, around),
    });
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const [finding] = error.findings;
    if (finding === undefined) throw error;
    const { message, hint } = finding;
    return show(request, handOver, { url, error: { zh: `${message.zh}${hint.zh}`, en: `${message.en} ${hint.en}` } });
  }
}

async function reportDeclined(deps: HandOverDeps, request: GuestRequest): Promise<HttpResponse> {
  const handOver = await open(deps, request);
  // A form that was opened before it came out, and is sent after it has to go, means something else.
  if (handOver.delivery.state === 'withdrawing') return show(request, handOver);
  const code = `declined-${reasonIn(request, declineReasons)}`;
  return settle(deps, request, { handOver, resolution: { verdict: 'give-up', code } });
}

const reasonIn = ({ form }: GuestRequest, reasons: readonly { readonly name: string }[]): string =>
  reasons.find(({ name }) => name === form.get('reason'))?.name ?? 'other';

async function reportTakenDown(deps: HandOverDeps, request: GuestRequest): Promise<HttpResponse> {
  const handOver = await open(deps, request);
  if (!isTakenDownByHand(handOver.delivery)) return show(request, handOver);
  return settle(deps, request, { handOver, resolution: { verdict: 'it-is-not-there' } });
}

async function reportKept(deps: HandOverDeps, request: GuestRequest): Promise<HttpResponse> {
  const handOver = await open(deps, request);
  if (!isTakenDownByHand(handOver.delivery)) return show(request, handOver);
  const code = `kept-${reasonIn(request, keepReasons)}`;
  return settle(deps, request, { handOver, resolution: { verdict: 'give-up', code } });
}

/** Whoever is second finds what the first has said. */
async function settle(
  deps: HandOverDeps,
  request: GuestRequest,
  { handOver, resolution }: { readonly handOver: HandOver; readonly resolution: Resolution },
): Promise<HttpResponse> {
  try {
    const delivery = await resolveDelivery({ ...deps, queue: noQueue }, handOver.delivery, {
      resolution,
      actor: 'guest',
    });
    return show(request, { ...handOver, delivery });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return show(request, await open(deps, request));
  }
}

/** What a guest says ends the delivery, so that no alarm is left to send a message for. */
const noQueue = { send: async () => undefined };
