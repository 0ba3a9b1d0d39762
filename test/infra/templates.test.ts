import { describe, expect, it } from 'vitest';
import { stageTemplates, type Template } from '../support/infra/templates.ts';

const templates = stageTemplates('dev');

/** Asset hashes change with the code, not with the infrastructure. */
function normalized(template: Template): unknown {
  return JSON.parse(JSON.stringify(template).replace(/[0-9a-f]{64}/g, '<asset>'));
}

describe('templates', () => {
  it('keeps the logical ids of the state, because a changed id replaces the resource and loses its data', () => {
    expect(Object.keys(templates.state.Resources)).toEqual([
      'TableCD117FA1',
      'MediaA721A567',
      'MediaPolicyB55044B9',
      'BusEA82B648',
      'BusArchiveD76499E2',
      'TableNameParameter8411BB4B',
    ]);
  });

  it.each(['state', 'service', 'observability'] as const)(
    'shows every change of the %s stack to the reviewer',
    async (name) => {
      const snapshot = `${JSON.stringify(normalized(templates[name]), null, 1)}\n`;
      await expect(snapshot).toMatchFileSnapshot(`snapshots/${name}.json.snap`);
    },
  );
});
