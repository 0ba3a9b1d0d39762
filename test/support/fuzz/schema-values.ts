import fc from 'fast-check';
import * as z from 'zod';

/** A JSON Schema, as far as the contract uses it. */
export type JsonSchema = { readonly [key: string]: unknown };
/** Ids that answers have named, by the field that they stand in. */
export type Pool = ReadonlyMap<string, readonly string[]>;
export type Scene = {
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly pool: () => Pool;
  /** By the id of their schema. */
  readonly examples: Readonly<Record<string, () => object>>;
};

const schemaOf = z.record(z.string(), z.unknown());
const texts = [
  '云杉茶',
  'tea',
  '今晚八点，秋茶上新。 {{link}}',
  '采茶季 {{weibo.url}}',
  'a',
  '{{',
  '=1+1',
  '很 长'.repeat(90),
  '\u0000',
  '👩‍👩‍👧',
  ' ',
];
const times = [
  '2026-11-11T20:00:00+08:00',
  '2026-11-12T09:00',
  '2027-02-30T00:00',
  '2026-11-11',
  '2020-01-01T00:00:00Z',
  'next-slot',
];
const longest = 5;

/** Values that the schema allows, and now and then one that it does not. */
export function valuesOf(schema: JsonSchema, scene: Scene, name = ''): fc.Arbitrary<unknown> {
  const fitting = fittingOf(schema, scene, name);
  return fc.oneof({ weight: 150, arbitrary: fitting }, { weight: 1, arbitrary: anything });
}

const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 1e21, '', [], {}, [[]], { a: { b: [1] } }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant('x'.repeat(30_000)),
);

function fittingOf(schema: JsonSchema, scene: Scene, name: string): fc.Arbitrary<unknown> {
  const { $ref: ref, const: only, enum: choices, anyOf, oneOf } = schema;
  if (typeof ref === 'string') return fc.memo(() => refOf(ref, scene, name))(1);
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(choices)) return fc.constantFrom(...choices);
  const options = [anyOf, oneOf].find((some) => Array.isArray(some));
  if (Array.isArray(options)) return fc.oneof(...options.map((one) => valuesOf(schemaOf.parse(one), scene, name)));
  return ofType(schema, scene, name);
}

function refOf(ref: string, scene: Scene, name: string): fc.Arbitrary<unknown> {
  const id = ref.split('/').at(-1) ?? '';
  const values = valuesOf(scene.schemas[id] ?? {}, scene, name);
  const example = scene.examples[id];
  return example === undefined ? values : fc.oneof(values, fc.tuple(values, fc.nat({ max: 2 })).map(changed(example)));
}

/** Something that is accepted, with a few of its fields changed: what is made by chance alone is seldom whole. */
function changed(example: () => object) {
  return ([value, count]: [unknown, number]): unknown => ({
    ...example(),
    ...Object.fromEntries(Object.entries(Object(value)).slice(-count - 1, -1)),
  });
}

function ofType(schema: JsonSchema, scene: Scene, name: string): fc.Arbitrary<unknown> {
  const { minimum, maximum, exclusiveMinimum } = schema;
  const bounds = { min: Number(minimum ?? exclusiveMinimum ?? -5), max: Math.min(Number(maximum ?? 2_000), 1e6) };
  switch (schema['type']) {
    case 'object':
      return objectsOf(schema, scene);
    case 'array':
      return arraysOf(schema, scene, name);
    case 'string':
      return stringsOf(schema, scene, name);
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.min(bounds.min, bounds.max), max: bounds.max });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return anything;
  }
}

function objectsOf(schema: JsonSchema, scene: Scene): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties: others } = schema;
  const fields = Object.entries(schemaOf.parse(properties));
  const record = Object.fromEntries(fields.map(([key, one]) => [key, valuesOf(schemaOf.parse(one), scene, key)]));
  const needed = Array.isArray(required) ? required : [];
  const optional = Object.keys(record).filter((key) => !needed.includes(key));
  // A few at a time: of many fields one is always wrong.
  const known = fc
    .subarray(optional, { maxLength: Math.min(3, optional.length) })
    .chain((more) => fc.record(Object.fromEntries([...needed, ...more].map((key) => [key, record[key] ?? anything]))));
  if (typeof others !== 'object' || others === null) {
    const strange = fc
      .tuple(known, fc.constantFrom('colour', '__proto__x', 'constructor'))
      .map(([value, key]) => ({ ...value, [key]: 1 }));
    return fc.oneof({ weight: 60, arbitrary: known }, { weight: 1, arbitrary: strange });
  }
  return fc.dictionary(fc.constantFrom('title', '标题', 'a b'), valuesOf(schemaOf.parse(others), scene), {
    maxKeys: 3,
  });
}

function arraysOf(schema: JsonSchema, scene: Scene, name: string): fc.Arbitrary<unknown> {
  const { items = {}, minItems = 0, maxItems = longest } = schema;
  const minLength = Number(minItems);
  const maxLength = Math.max(minLength, Math.min(Number(maxItems), longest));
  return fc.array(valuesOf(schemaOf.parse(items), scene, name.replace(/s$/, '')), { minLength, maxLength });
}

function stringsOf({ pattern, format, maxLength }: JsonSchema, scene: Scene, name: string): fc.Arbitrary<unknown> {
  const pooled = fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7).map((at) => {
    const known = scene.pool().get(idName(name)) ?? ['none'];
    return known[at % known.length] ?? 'none';
  });
  if (/ids?$/i.test(name))
    return fc.oneof({ weight: 9, arbitrary: pooled }, { weight: 1, arbitrary: fc.constant('nobody') });
  if (name === 'url') return fc.constant('http://127.0.0.1:9/closed');
  if (format === 'uri' || /target|url/i.test(name))
    return fc.constantFrom('https://shop.yunshan.example/a?b=1', 'ftp://x', 'https://');
  if (/at$|from|to|until|time|day/i.test(name) || format === 'date-time') return fc.constantFrom(...times);
  const some = fc.constantFrom(...texts).map((text) => text.slice(0, Number(maxLength ?? 200)));
  return typeof pattern === 'string' ? fc.oneof(matching(pattern), some) : some;
}

/** `mediaIds`, `coverMediaId` and `mediaId` are ids of the same things. */
const idName = (name: string): string =>
  name
    .replace(/^.*(?=[A-Z][a-z]+Ids?$)/, '')
    .replace(/s$/, '')
    .replace(/^[A-Z]/, (first) => first.toLowerCase());

const known = new Map<string, fc.Arbitrary<string>>();

/** Classes of all characters but some take seconds to be counted out. */
function matching(pattern: string): fc.Arbitrary<string> {
  const made =
    known.get(pattern) ?? (/\\[pP]\{|\[\^|\(\?/.test(pattern) ? fc.constantFrom('tea', '云杉茶') : compiled(pattern));
  known.set(pattern, made);
  return made;
}

function compiled(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' });
  } catch {
    return fc.constantFrom('tea', '云杉茶');
  }
}
