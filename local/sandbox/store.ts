import type { SandboxEvent } from './events.ts';
import type { Journal } from './journal.ts';
import type { SandboxSettings, SandboxSettingsPatch } from './settings.ts';
import { mergeSettings } from './settings.ts';
import type { World } from './world.ts';
import { applyToWorld, createWorld } from './world.ts';

/** All state, changed by events alone, and each event in the journal before anybody is told of it. */
export interface Store {
  readonly world: World;
  settings(): SandboxSettings;
  commit(events: readonly SandboxEvent[]): void;
  changeSettings(patch: SandboxSettingsPatch): SandboxSettings;
}

export function createStore(journal: Journal, initialSettings: SandboxSettings): Store {
  const world = createWorld();
  let settings = initialSettings;

  function apply(event: SandboxEvent): void {
    if (event.type === 'settings-changed') settings = mergeSettings(settings, event.patch);
    else applyToWorld(world, event);
  }

  function commit(events: readonly SandboxEvent[]): void {
    if (events.length === 0) return;
    journal.append(events);
    for (const event of events) apply(event);
  }

  journal.replay(apply);
  return {
    world,
    settings: () => settings,
    commit,
    changeSettings(patch) {
      mergeSettings(settings, withoutUndefined(patch));
      commit([{ type: 'settings-changed', patch: withoutUndefined(patch) }]);
      return settings;
    },
  };
}

function withoutUndefined(patch: SandboxSettingsPatch): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(patch).flatMap(([name, part]) => (part === undefined ? [] : [[name, part]])),
  );
}
