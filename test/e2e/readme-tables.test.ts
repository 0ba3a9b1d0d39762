import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentedRoutes } from '../../docs/api/routes.ts';
import { stageNames } from '../../infra/config.ts';
import { deliveryStates } from '../../shared/domain/delivery.ts';
import { mayBecome } from '../../shared/domain/delivery-moves.ts';
import { codeIn, tableRows } from '../support/readme/tables.ts';

const root = new URL('../..', import.meta.url).pathname;
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('tables of the README', () => {
  it('list every state of a delivery with what it may become', () => {
    const listed = tableRows(readme, 'How a post travels').flatMap(([states = '', , next = '']) =>
      codeIn(states).map((state) => [
        state,
        next
          .split(', ')
          .filter((name) => name !== '–')
          .sort(),
      ]),
    );
    const actual = deliveryStates.map((state) => [state, [...mayBecome[state]].sort()]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(actual));
  });

  it('list every route of the API, and none that is not there', () => {
    const cells = tableRows(readme, 'The API').flatMap(([route = '']) => codeIn(route));
    const listed = cells.map((route) => route.replace(/\?.*$/, ''));
    const actual = documentedRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(listed.toSorted()).toEqual(actual.toSorted());
  });

  it('speak of every stage', () => {
    for (const name of stageNames) expect(readme).toContain(`\`${name}\``);
  });
});
