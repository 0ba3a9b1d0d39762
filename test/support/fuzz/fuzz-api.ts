import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as z from 'zod';
import { chainedPost, registerTestBrand } from '../http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../http/test-api.ts';
import { type JsonSchema, type Scene, valuesOf } from './schema-values.ts';

const schema = z.record(z.string(), z.unknown());
const operationSchema = z.looseObject({
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema }))
    .default([]),
  requestBody: z
    .looseObject({ content: z.looseObject({ 'application/json': z.object({ schema }).optional() }) })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
});
const contractSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), schema) }),
});

/** These are functions of their own, which call platforms. */
const elsewhere = /\/(wechat|inbox)(\/|$)/;

type Wish = { readonly method: string; readonly path: string; readonly body?: unknown };
/** What must not be, with the request that brought it about. */
export type Breach = Wish & { readonly seed: number; readonly status: number; readonly what: string };
export type Fuzzed = {
  readonly byStatus: Readonly<Record<string, number>>;
  readonly breaches: readonly Breach[];
  /** Operations that no request has got through to. */
  readonly neverDone: readonly string[];
};

/** Posts that are there from the start. */
const seeded = 10;

/**
 * Sends requests made from the committed contract, right ones and wrong ones, to the API on a real table engine. No answer may
 * be 5xx or one that the contract does not name, and what is refused must not have written anything.
 */
export async function fuzzApi(wish: {
  readonly requests: number;
  readonly seed: number;
  readonly now: number;
}): Promise<Fuzzed> {
  const api = await startTestApi(wish.now);
  try {
    const brand = await registerTestBrand(api);
    const { brandId, weibo, wechat, baijiahao, cover } = brand;
    const pool = new Map(
      Object.entries({ brandId: [brandId], accountId: [weibo, wechat, baijiahao], mediaId: [cover] }),
    );
    const effects = watchEffects(api);
    let posts = 0;
    // Without what other requests may take away: pictures, and accounts that the post does not need.
    const example = () => {
      const number = posts++;
      const deliveries = [{ accountId: weibo, text: `第 ${number} 泡茶` }];
      const dueAt = new Date(wish.now + (number + 1) * 3_600_000).toISOString();
      const {
        coverMediaId: _cover,
        sync: _sync,
        ...post
      } = chainedPost(brand, { title: `第 ${number} 篇`, deliveries, dueAt });
      return post;
    };
    for (let count = 0; count < seeded; count++) {
      collectIds(pool, (await api.call({ method: 'POST', path: `${brand.path}/posts`, body: example() })).body);
    }
    const operations = readOperations({ pool: () => pool, examples: { PostInput: example } });
    const all = fc.oneof(...operations.map(({ requests }) => requests));
    const byStatus: Record<string, number> = {};
    const breaches: Breach[] = [];
    const done = new Set<string>();
    for (const { operation, make } of fc.sample(all, { numRuns: wish.requests, seed: wish.seed })) {
      const request = make();
      const before = effects();
      const answer = await answerTo(api, request);
      byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
      if (answer.status < 300) done.add(operation.name);
      collectIds(pool, answer.body);
      const what = breachIn(operation, answer, effects() - before);
      if (what !== undefined) breaches.push({ ...request, seed: wish.seed, status: answer.status, what });
    }
    return { byStatus, breaches, neverDone: operations.map(({ name }) => name).filter((name) => !done.has(name)) };
  } finally {
    await api.close();
  }
}

function breachIn({ answers }: Operation, { status, what }: Told, wrote: number): string | undefined {
  if (what !== undefined) return what;
  if (status >= 500) return answers.includes(String(status)) ? undefined : 'a fault of ours';
  return status >= 400 && wrote > 0 ? `${wrote} writes` : undefined;
}

type Told = { readonly status: number; readonly what?: string; readonly body?: unknown };

async function answerTo(api: TestApi, request: Wish): Promise<Told> {
  try {
    return await api.call(request);
  } catch (error) {
    return { status: 599, what: error instanceof Error ? error.message : String(error) };
  }
}

/** Writes to the table, and whatever else leaves the function. */
function watchEffects(api: TestApi): () => number {
  let writes = 0;
  api.table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      // A write whose condition did not hold is thrown.
      if (/Put|Update|Delete|Write/.test(String(context['commandName']))) writes += 1;
      return answer;
    },
    { step: 'initialize' },
  );
  const left = () => api.sent.length + api.events.length + api.wanted.length + api.renditions.length;
  return () => writes + left() + api.secrets.size + api.pictures.size + api.contents.size;
}

type Operation = { readonly name: string; readonly answers: readonly string[] };
type Planned = { readonly operation: Operation; readonly make: () => Wish };

function readOperations(given: Pick<Scene, 'pool' | 'examples'>) {
  const text = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
  const { paths, components } = contractSchema.parse(JSON.parse(text));
  const scene: Scene = { schemas: components.schemas, ...given };
  return Object.entries(paths)
    .filter(([path]) => !elsewhere.test(path))
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, spec]) => {
        const operation: Operation = { name: `${method.toUpperCase()} ${path}`, answers: Object.keys(spec.responses) };
        const requests = requestsOf({ path, method: method.toUpperCase(), spec, scene });
        return { ...operation, requests: requests.map((make): Planned => ({ operation, make })) };
      }),
    );
}

type Spec = {
  readonly path: string;
  readonly method: string;
  readonly spec: z.infer<typeof operationSchema>;
  readonly scene: Scene;
};

function requestsOf({ path, method, spec, scene }: Spec): fc.Arbitrary<() => Wish> {
  const query = spec.parameters.filter((one) => one.in === 'query');
  const values = Object.fromEntries(query.map(({ name, schema: of }) => [name, valuesOf(of, scene, name)]));
  const requiredKeys = query.filter(({ required }) => required).map(({ name }) => name);
  const bodySchema: JsonSchema | undefined = spec.requestBody?.content['application/json']?.schema;
  const bodies = bodySchema === undefined ? fc.constant(undefined) : valuesOf(bodySchema, scene);
  const places = fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 });
  return fc.tuple(fc.record(values, { requiredKeys }), bodies, places).map(([asked, body, at]) => () => {
    const search = new URLSearchParams(
      Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const suffix = search.size === 0 ? '' : `?${search}`;
    return { method, path: filled(path, scene, at) + suffix, ...(body === undefined ? {} : { body }) };
  });
}

/** Nine in ten of the brand, and of things that there are. */
function filled(path: string, { pool }: Scene, at: readonly number[]): string {
  let index = 0;
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const place = at[index++] ?? 0;
    const known = pool().get(name) ?? [];
    return place === 9 ? 'nobody' : (known[place % Math.max(1, known.length)] ?? 'none');
  });
}

const mostIds = 40;

function collectIds(pool: Map<string, string[]>, body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') keep(pool, name, value);
    else collectIds(pool, value);
  }
}

const isId = (name: string, value: string): boolean =>
  /(Id|slug)$/.test(name) && !['requestId', 'brandId'].includes(name) && /^[\w-]{1,64}$/.test(value);

function keep(pool: Map<string, string[]>, name: string, value: string): void {
  const known = pool.get(name) ?? [];
  if (!isId(name, value) || known.includes(value)) return;
  pool.set(name, [...known.slice(-mostIds), value]);
}
