import * as z from 'zod';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { noBody, noParams, noQuery } from '../../../shared/lambda/route-schemas.ts';

export type ContractDeps = {
  /** The OpenAPI document, as JSON. */
  readonly contract: { readonly load: () => Promise<string> };
};

export function contractRoutes({ contract }: ContractDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/v1/openapi.json',
      summary: 'Answers this contract.',
      access: 'open',
      params: noParams,
      query: noQuery,
      body: noBody,
      response: z.record(z.string(), z.unknown()),
      handle: async () => ({ status: 200, body: JSON.parse(await contract.load()) as Record<string, unknown> }),
    }),
  ];
}
