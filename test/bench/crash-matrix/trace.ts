import type { Crossed } from '../../support/crash/case-run.ts';
import type { Ran } from './run-case.ts';

/** Every request of a case, in order, with what became of it, and what it made of the case. */
export function traceOf({ run, dueAt }: Ran): string {
  const lines = [
    ...run.crossed.map((line) => ({ at: line.at, text: crossedText(line) })),
    ...run.facts.map(({ kind, at, ...fact }) => ({ at, text: `    = ${kind} ${JSON.stringify(fact)}` })),
  ];
  return lines
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text }) => `${((at - dueAt) / 1000).toFixed(3).padStart(10)} ${text.trimEnd()}`)
    .join('\n');
}

/** `WeiboDeliverFunction/3 #12 POST /2/statuses/share.json 200 <- after`. */
function crossedText({ functionName, threadId, number, request, fate, ...answer }: Crossed): string {
  const place = number === undefined ? '   ' : `#${number}`.padEnd(3);
  const refused = answer.status === 200 && !answer.isAccepted ? ' refused' : '';
  const met = fate === 'answered' ? '' : `<- ${fate}`;
  return `${shorten(functionName)}/${threadId} ${place} ${request} ${answer.status ?? ''}${refused} ${met}`;
}

const shorten = (functionName: string): string => functionName.replace(/^lianbo-local-(service-)?/, '').slice(0, 24);
