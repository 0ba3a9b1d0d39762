import {
  confidenceOf,
  type ErrorClass,
  type ErrorRow,
  kindOf,
  type RetryRule,
  retryRules,
} from '../../shared/adapters/platforms/error-rows.ts';
import type { Limit, PlatformFacts } from '../../shared/adapters/platforms/platform-facts.ts';
import type { Confidence } from '../../shared/domain/confidence.ts';
import type { Bilingual } from '../../shared/domain/errors.ts';
import { mediaUses } from '../../shared/domain/media-use.ts';
import type { PlatformErrorKind } from '../../shared/domain/platform-error.ts';

export const madeFrom =
  '<!-- Made by `npm run docs:platforms` from the constants that the adapters work with. Change those. -->';

/** The page of a platform in Markdown. */
export function renderPage(facts: PlatformFacts): string {
  const sections = [
    `# ${facts.name}`,
    introduction(facts),
    section('Endpoints', ['call', 'repeating it', 'answer within', 'rests on'], endpointRows(facts)),
    section('Limits', ['what', 'value', 'rests on', 'note'], limitRows(facts)),
    section('Pictures', ['use', 'types', 'below', 'at least', 'rests on'], pictureRows(facts)),
    section('Pace and quota', ['account', 'limit', 'calls', 'most', 'rests on'], laneRows(facts)),
    errors(facts),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function introduction({ hosts }: PlatformFacts): string {
  return [
    madeFrom,
    '',
    `What the adapter knows of the platform at ${hosts.map((host) => `\`${host}\``).join(' and ')}. What a fact rests on is`,
    '[O, S, R or choice](README.md). An error code without a way out of its own has [that of its kind](README.md).',
  ].join('\n');
}

type Row = readonly string[];

/** Empty without rows. */
export function section(title: string, heads: Row, rows: readonly Row[]): string {
  return rows.length === 0 ? '' : [`## ${title}`, '', table(heads, rows)].join('\n');
}

function table(heads: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const repeating = {
  repeatable: 'does no harm',
  keyed: 'is refused',
  once: 'does it again',
} as const;

function endpointRows({ endpoints }: PlatformFacts): Row[] {
  return endpoints.map(({ method, path, effect, timeoutMs, confidence }) => [
    `\`${method} ${path}\``,
    repeating[effect],
    `${timeoutMs / 1000} s`,
    confidence,
  ]);
}

function limitRows({ limits }: PlatformFacts): Row[] {
  return limits.map(({ what, value, unit, confidence, note = '' }: Limit) => [
    what,
    `${number(value)} ${unit}`,
    confidence,
    note,
  ]);
}

function pictureRows({ pictures }: PlatformFacts): Row[] {
  return pictures.map(({ use, confidence }) => {
    const { contentTypes, belowBytes, minWidth, minHeight } = mediaUses[use];
    const types = contentTypes.map((type) => type.replace('image/', '')).join(', ');
    return [use, types, `${number(belowBytes)} bytes`, `${minWidth} × ${minHeight}`, confidence];
  });
}

function laneRows({ lanes }: PlatformFacts): Row[] {
  return lanes.flatMap(({ of, policy, confidence }) => [
    [of, 'gap', 'publish', `one in ${policy.minGapMs / 1000} s`, 'choice'],
    ...policy.limits.map(({ name, kinds, window, max }) => [
      of,
      name,
      kinds.join(', '),
      `${number(max)} a ${window}`,
      confidence,
    ]),
  ]);
}

function errors({ errors: { table: rows, sources } }: PlatformFacts): string {
  const seen = [...new Map([...rows].map(([, row]) => [row[0], row]))];
  return section(
    'Error codes',
    ['code', 'meaning', 'kind', 'tried again', 'way out', 'rests on'],
    seen.map(([codes, row]) => errorRow(row, confidenceOf(sources, codes.split('..')[0] ?? codes))),
  );
}

function errorRow([codes, errorClass, zh, en, hint]: ErrorRow, confidence: Confidence): Row {
  const kind = kindOf(errorClass, 'once');
  return [
    codes.replace('..', ' to '),
    both({ zh, en }),
    kindText(errorClass, kind),
    againText(retryRules[errorClass]),
    hint === undefined ? '' : both(hint),
    confidence,
  ];
}

/** Only a failure inside the platform means something else where a repetition does no harm. */
function kindText(errorClass: ErrorClass, kind: PlatformErrorKind): string {
  const reading = kindOf(errorClass, 'repeatable');
  return reading === kind ? kind : `${kind}; ${reading} where repeating does no harm`;
}

const againTexts = {
  never: 'no',
  'renewed-credential': 'with a renewed credential',
  person: 'when a person has settled it',
  'back-off': 'after a growing pause',
  look: 'when a look has found nothing',
} as const;

function againText(rule: RetryRule): string {
  if (rule.again === 'after') return `after ${rule.ms / 60_000} min`;
  return rule.again === 'reset' ? `with the next ${rule.window} in Beijing` : againTexts[rule.again];
}

/** English and Chinese in one cell. */
export function both({ zh, en }: Bilingual): string {
  return `${en}<br>${zh}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
