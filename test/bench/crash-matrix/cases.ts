import { type Fault, type FaultKind, repetitions } from '../../support/crash/case-run.ts';
import type { Case } from './run-case.ts';
import { type Scenario, scenarios } from './scenarios.ts';

/** Whether the sandbox refuses what it has had before, or takes it again. */
export const modes = ['refuse', 'accept'] as const;
export type Mode = (typeof modes)[number];

/** A case without a fault, which shows how many requests there are to hit. */
export function dryRun(mode: Mode, scenario: Scenario): Case {
  return { name: `${mode}/${scenario.name}/dry`, scenario, faults: [] };
}

/** Every request of a scenario with every fault, and every way in which its events may come again. */
export function casesOf(mode: Mode, scenario: Scenario, last: number): readonly Case[] {
  const crashes = Array.from({ length: last }, (_, index) => index + 1).flatMap((at) =>
    kindsOf(scenario).map((kind) => caseOf(mode, scenario, { at, kind })),
  );
  if (scenario.first !== undefined) return crashes;
  const repeated = repetitions.map((repetition) => ({
    name: `${mode}/${scenario.name}/${repetition}`,
    scenario,
    faults: [],
    repetition,
  }));
  return [...crashes, ...repeated];
}

function caseOf(mode: Mode, scenario: Scenario, fault: Fault): Case {
  return { name: `${mode}/${scenario.name}/${fault.at}/${fault.kind}`, scenario, faults: [fault] };
}

/** Only a worker with a lease can sleep past it. */
function kindsOf({ functionName }: Scenario): readonly FaultKind[] {
  const crashes = ['before', 'after', 'withhold'] as const;
  return functionName.startsWith('deliver-') || functionName === 'sync-links' ? [...crashes, 'sleep'] : crashes;
}

// A star stands for any part: `accept/weibo`, `refuse/wechat/*/after`.
/** Cases by name, or by the beginning of one; empty: all. */
export type Only = readonly string[];

export function isWanted(name: string, only: Only): boolean {
  return only.length === 0 || only.some((wanted) => fits(wanted, name));
}

export function scenariosFor(mode: Mode, only: Only): readonly Scenario[] {
  return scenarios.filter(({ name }) => only.length === 0 || only.some((wanted) => fits(wanted, `${mode}/${name}`)));
}

/** Compares as many parts as both have. */
function fits(wanted: string, name: string): boolean {
  const parts = name.split('/');
  return wanted.split('/').every((part, index) => part === '*' || parts[index] === undefined || parts[index] === part);
}
