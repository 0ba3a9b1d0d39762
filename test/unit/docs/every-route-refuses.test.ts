import { describe, expect, it } from 'vitest';
import { documentedRoutes } from '../../../docs/api/routes.ts';
import type { Route } from '../../../shared/lambda/api-route.ts';
import { readHttpEvent } from '../../../shared/lambda/http-request.ts';
import { buildHttpEvent } from '../../support/http/http-event.ts';

/** The documented routes have nothing that they depend on, so what they answer here they answer before they read or write anything. */
const ask = (route: Route, caller: { brandId: string; role: string }): Promise<unknown> => {
  const params = Object.fromEntries(
    Array.from(route.path.matchAll(/\{(\w+)\}/g), ([, name = '']) => [name, 'yunshan']),
  );
  const path = route.path.replaceAll(/\{\w+\}/g, 'yunshan');
  const event = buildHttpEvent({ method: route.method, path, caller: { tokenId: 't1', ...caller } });
  return route.serve({ ...readHttpEvent(event), params });
};

const roles = ['viewer', 'editor', 'approver', 'admin'];
const neededBy = ({ access }: Route): string => (access === 'installation' ? 'admin' : access);
const titled = (route: Route) => [`${route.method} ${route.path}`, route] as const;
const closed = documentedRoutes.filter(({ access }) => access !== 'open');
const ofBrand = closed.filter(({ path }) => path.includes('{brandId}'));

describe('a role that is too low', () => {
  const guarded = closed.filter((route) => neededBy(route) !== 'viewer');
  it.each(guarded.map(titled))('gets nothing from %s', async (_title, route) => {
    for (const role of roles.slice(0, roles.indexOf(neededBy(route)))) {
      for (const brandId of ['yunshan', '*']) {
        await expect(ask(route, { brandId, role }), role).rejects.toMatchObject({ code: 'role-too-low' });
      }
    }
  });
});

describe("another brand's token", () => {
  it.each(ofBrand.map(titled))('cannot tell from %s whether a brand exists', async (_title, route) => {
    for (const role of roles) {
      const refusal = {
        name: 'NotFoundError',
        code: 'brand-not-found',
        message: 'There is no such brand.',
        details: {},
      };
      await expect(ask(route, { brandId: 'elsewhere', role }), role).rejects.toMatchObject(refusal);
    }
  });

  it.each(closed.filter(({ access }) => access === 'installation').map(titled))(
    'is not enough for %s',
    async (_t, route) => {
      const asking = ask(route, { brandId: 'yunshan', role: 'admin' });
      await expect(asking).rejects.toMatchObject({ code: 'installation-token-needed' });
    },
  );
});

describe('the open routes', () => {
  it('are those that hold nothing of a brand', () => {
    const open = documentedRoutes.filter(({ access }) => access === 'open').map(({ path }) => path);
    expect(open.toSorted()).toEqual(['/v1/health', '/v1/openapi.json']);
  });
});
