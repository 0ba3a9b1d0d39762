import * as z from 'zod';
import { spokenLanguages } from '../../../shared/domain/inbox/spoken-language.ts';
import { composeWelcome, type Welcome, welcomeSchema } from '../../../shared/domain/inbox/welcome.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { accountParams, line, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { readWelcome, replaceWelcome } from '../../../shared/use-cases/replace-welcome.ts';
import type { ServeInboxDeps } from '../deps.ts';

export const welcomePath = '/v1/brands/{brandId}/accounts/{accountId}/welcome';

const words = z.string().trim().min(1).max(600);
const spoken = z.strictObject({ zh: words, en: words.optional() });
const welcomeInput = z.strictObject({
  isOn: z.boolean().default(true),
  language: z.enum(spokenLanguages).default('zh'),
  againAfterDays: z.int().min(1).max(365).default(30),
  variants: z
    .array(
      z.strictObject({
        name: line(40),
        callToAction: spoken,
        introduction: spoken,
        expectations: spoken,
        crossPromotion: spoken,
        target: z.url().max(1_000),
      }),
    )
    .min(1)
    .max(5),
});

/** `preview`: word for word what is sent. */
const welcomeView = welcomeSchema
  .extend({ preview: z.array(z.object({ name: z.string(), text: z.string() })).readonly() })
  .meta({ id: 'WelcomeMessage' });
const measuredView = welcomeView
  .extend({
    results: z.array(z.object({ name: z.string(), welcomes: z.number(), clicks: z.number() })).readonly(),
  })
  .meta({ id: 'MeasuredWelcome' });

const viewOf = (welcome: Welcome) => ({
  ...welcome,
  preview: welcome.variants.map((variant) => ({
    name: variant.name,
    text: composeWelcome(variant, { language: welcome.language, linkUrl: variant.linkUrl }),
  })),
});

export function welcomeRoutes(deps: ServeInboxDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: welcomePath,
      summary: 'Reads what whoever comes to the account is told, and which variant is followed how often.',
      access: 'viewer',
      params: accountParams,
      query: noQuery,
      body: noBody,
      response: measuredView,
      problems: ['welcome-not-found'],
      handle: async ({ params }) => {
        const { welcome, results } = await readWelcome(deps, params);
        return { status: 200, body: { ...viewOf(welcome), results } };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: welcomePath,
      summary: 'Replaces what whoever comes to the account is told.',
      access: 'admin',
      params: accountParams,
      query: noQuery,
      body: welcomeInput,
      response: welcomeView,
      problems: ['welcome-changed', 'account-without-inbox'],
      handle: async ({ params, body: wish, caller }) => ({
        status: 200,
        body: viewOf(await replaceWelcome(deps, params, { wish, actor: caller.tokenId })),
      }),
    }),
  ];
}
