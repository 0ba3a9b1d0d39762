import type { Delivery } from '../../../shared/domain/delivery.ts';
import { openGuestToken } from '../../../shared/lambda/guest-token.ts';
import { escapeHtml } from '../../../shared/lambda/html.ts';
import { HttpError } from '../../../shared/lambda/problem.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DeliveryRepository } from '../../../shared/ports/repositories.ts';
import type { SigningKey } from '../../../shared/ports/stores.ts';
import type { GuestRequest } from '../guest-request.ts';
import type { GuestRoute } from '../guest-route.ts';
import { hiddenFields, pageResponse } from '../page.ts';

export type HandOverDeps = {
  readonly deliveries: Pick<DeliveryRepository, 'get'>;
  readonly signingKey: SigningKey;
  readonly clock: Pick<Clock, 'now'>;
};

const path = '/g/hand-over';

export function handOverRoutes(deps: HandOverDeps): readonly GuestRoute[] {
  return [
    { method: 'GET', path, serve: async (request) => openingPage(request) },
    { method: 'POST', path, serve: async (request) => showDelivery(deps, request) },
  ];
}

/** The token is behind the `#` of the address, where only the page's script sees it; it asks for the page itself. */
function openingPage({ language }: GuestRequest) {
  const words = {
    zh: {
      title: '待发布内容',
      opening: '正在打开……',
      without: '链接不完整，请复制完整链接（包括 # 之后的部分）后重新打开。',
      noScript: '请允许本页运行脚本，或换一个浏览器打开。',
    },
    en: {
      title: 'A post for you to publish',
      opening: 'Opening…',
      without: 'The link is not complete. Please copy all of it, with what comes after the #, and open it again.',
      noScript: 'Please allow this page to run its script, or open it in another browser.',
    },
  }[language];
  const main = [
    `<section><h1>${escapeHtml(words.title)}</h1>`,
    `<p data-opening role="status">${escapeHtml(words.opening)}</p>`,
    `<p data-without-link role="alert" hidden>${escapeHtml(words.without)}</p>`,
    `<noscript><p>${escapeHtml(words.noScript)}</p></noscript>`,
    `<form method="post" action="${path}" data-keeps-link data-opens-link>`,
    hiddenFields({ token: '', lang: language }),
    '</form></section>',
  ].join('\n');
  return pageResponse({
    status: 200,
    language,
    title: words.title,
    main,
    address: { method: 'get', path, fields: {} },
  });
}

async function showDelivery(deps: HandOverDeps, request: GuestRequest) {
  const token = request.form.get('token') ?? '';
  const { state } = await openDelivery(deps, token);
  const main = `<section><h1>${escapeHtml(state)}</h1></section>`;
  const address = { method: 'post', path, fields: { token } } as const;
  return pageResponse({ status: 200, language: request.language, title: state, main, address });
}

/** The signature is checked before anything is read, so a guess costs nothing and learns nothing. */
async function openDelivery(deps: HandOverDeps, token: string): Promise<Delivery> {
  const grant = openGuestToken(await deps.signingKey.get(), token, deps.clock.now());
  const delivery = grant === undefined ? undefined : await deps.deliveries.get(grant);
  if (delivery === undefined) throw new HttpError('guest-link-invalid', 'The guest link is not valid.');
  return delivery;
}
