import type { ServerResponse } from 'node:http';
import fc from 'fast-check';

/** What a broken platform, a gateway or a network makes of an answer. */
export type Mangling =
  | { readonly kind: 'truncated'; readonly at: number; readonly isCut: boolean }
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'retyped'; readonly pick: number; readonly value: unknown }
  | { readonly kind: 'dropped'; readonly pick: number }
  | { readonly kind: 'echo'; readonly pick: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'noise'; readonly status: number; readonly bytes: Uint8Array }
  | { readonly kind: 'reset'; readonly after: 'nothing' | 'head' }
  | { readonly kind: 'drip' }
  | { readonly kind: 'huge'; readonly isJson: boolean }
  | { readonly kind: 'deep'; readonly levels: number };

const statuses = [200, 204, 301, 302, 400, 401, 403, 404, 408, 413, 429, 500, 502, 503, 504];
const status = fc.constantFrom(...statuses);
const pick = fc.nat({ max: 40 });
const html = fc.constantFrom(
  '<html><h1>502 Bad Gateway</h1></html>',
  '<!doctype html>',
  '',
  '系统繁忙',
  'null',
  '0',
  '[]',
);
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(1e21, -1, 0, '0', '', [], {}, { __proto__: null }, '2147483648', 1.5),
);

/** Slow ones are rare, so that many runs stay quick. */
export const anyMangling: fc.Arbitrary<Mangling> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('retyped'), pick, value }) as fc.Arbitrary<Mangling> },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('truncated'),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      isCut: fc.boolean(),
    }) as fc.Arbitrary<Mangling>,
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('page'), status, html }) as fc.Arbitrary<Mangling> },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('dropped'), pick }) as fc.Arbitrary<Mangling> },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('echo'), pick }) as fc.Arbitrary<Mangling> },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('status'), status }) as fc.Arbitrary<Mangling> },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('noise'),
      status,
      bytes: fc.uint8Array({ maxLength: 200 }),
    }) as fc.Arbitrary<Mangling>,
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('reset'),
      after: fc.constantFrom('nothing', 'head'),
    }) as fc.Arbitrary<Mangling>,
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drip') }) as fc.Arbitrary<Mangling> },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('huge'), isJson: fc.boolean() }) as fc.Arbitrary<Mangling> },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('deep'), levels: fc.constantFrom(100, 20_000) }) as fc.Arbitrary<Mangling>,
  },
);

/** The honest answer, and a secret that a careless platform may send back. */
export type Honest = { readonly status: number; readonly text: string; readonly secret: string };
/** What the caller could read; without a text no complete answer came. */
export type Seen = { readonly status: number; readonly text?: string };

const hugeBytes = 3 * 1024 * 1024;

/** Sends the mangled answer and tells what there was to be seen of it. */
export function sendMangled(mangling: Mangling, honest: Honest, response: ServerResponse): Seen {
  switch (mangling.kind) {
    case 'reset':
      if (mangling.after === 'head') response.writeHead(200, { 'content-length': '9999' }).flushHeaders();
      response.socket?.resetAndDestroy();
      return { status: 200 };
    case 'drip':
      drip(response);
      return { status: 200 };
    case 'huge': {
      const filler = 'x'.repeat(hugeBytes);
      response.writeHead(200).end(mangling.isJson ? JSON.stringify({ filler }) : filler);
      return { status: 200 };
    }
    case 'truncated': {
      const text = honest.text.slice(0, Math.floor(honest.text.length * mangling.at));
      if (!mangling.isCut) return send(response, honest.status, text);
      response.writeHead(honest.status, { 'content-length': String(Buffer.byteLength(honest.text) + 10) });
      response.write(text, () => response.socket?.destroy());
      return { status: honest.status };
    }
    default: {
      const { status = honest.status, text } = mangledText(mangling, honest);
      return send(response, status, text);
    }
  }
}

function send(response: ServerResponse, status: number, body: string | Uint8Array): Seen {
  const hasBody = status !== 204;
  response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', location: 'http://127.0.0.1:1/' });
  response.end(hasBody ? body : undefined);
  return { status, text: hasBody ? Buffer.from(body).toString('utf8') : '' };
}

/** A byte now and then, for as long as anybody listens. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 5);
  response.once('close', () => clearInterval(timer));
}

type Plain = Exclude<Mangling, { kind: 'reset' | 'drip' | 'huge' | 'truncated' }>;

function mangledText(mangling: Plain, honest: Honest): { status?: number; text: string | Uint8Array } {
  switch (mangling.kind) {
    case 'page':
      return { status: mangling.status, text: mangling.html };
    case 'status':
      return { status: mangling.status, text: honest.text };
    case 'noise':
      return { status: mangling.status, text: mangling.bytes };
    case 'deep':
      return { text: '['.repeat(mangling.levels) + ']'.repeat(mangling.levels) };
    case 'retyped':
      return { text: withField(honest.text, mangling.pick, () => mangling.value) };
    case 'echo':
      return { text: withField(honest.text, mangling.pick, () => honest.secret) };
    case 'dropped':
      return { text: withField(honest.text, mangling.pick, () => undefined) };
  }
}

/** Changes one of the values of a JSON text, however deep it lies. Ids beyond 2^53 are left as they are. */
function withField(text: string, pick: number, change: () => unknown): string {
  const count = countFields(text);
  let index = 0;
  return JSON.stringify(
    JSON.parse(text, (key, value: unknown) => {
      if (key === '') return value;
      index += 1;
      return index - 1 === pick % Math.max(1, count) ? change() : value;
    }),
  );
}

function countFields(text: string): number {
  let count = 0;
  JSON.parse(text, (key, value: unknown) => {
    if (key !== '') count += 1;
    return value;
  });
  return count;
}
