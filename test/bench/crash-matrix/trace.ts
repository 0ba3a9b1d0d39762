import type { Ran } from './run-case.ts';

/** Every request of a case, in order, with what became of it, and what it made of the case. */
export function traceOf({ run, dueAt }: Ran): string {
  const lines = [
    ...run.crossed.map(({ at, functionName, threadId, number, request, fate, status }) => ({
      at,
      text: `${shorten(functionName)}/${threadId} ${number === undefined ? '   ' : `#${number}`.padEnd(3)} ${request} ${status ?? ''} ${fate === 'answered' ? '' : `<- ${fate}`}`,
    })),
    ...run.facts.map(({ kind, at, ...fact }) => ({ at, text: `    = ${kind} ${JSON.stringify(fact)}` })),
  ];
  return lines
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text }) => `${((at - dueAt) / 1000).toFixed(3).padStart(10)} ${text.trimEnd()}`)
    .join('\n');
}

const shorten = (functionName: string): string => functionName.replace(/^lianbo-local-(service-)?/, '').slice(0, 24);
