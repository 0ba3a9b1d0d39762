import * as z from 'zod';
import type { createDocument } from 'zod-openapi';

type Document = ReturnType<typeof createDocument>;

/** The words of JSON Schema that the API's schemas use. */
type Schema = {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
};

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    default: z.unknown().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    items: schema.optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
  }),
);

/** A row for each field, those of inner objects with their path: name, type, and what else is to be known. */
export function fieldRows(given: unknown, document: Document): readonly (readonly string[])[] {
  return given === undefined ? [] : rowsOf(resolved(schema.parse(given), document), '', document);
}

function rowsOf(at: Schema, path: string, document: Document): readonly (readonly string[])[] {
  const choices = at.anyOf ?? at.oneOf ?? [];
  const inner = choices.length === 0 ? [at] : choices.map((choice) => resolved(choice, document));
  const rows = inner.flatMap((each) => objectRows(each, path, document));
  return rows.filter((row, index) => rows.findIndex(([name, type]) => name === row[0] && type === row[1]) === index);
}

function objectRows(at: Schema, path: string, document: Document): readonly (readonly string[])[] {
  if (at.items !== undefined) return rowsOf(resolved(at.items, document), `${path}[]`, document);
  return Object.entries(at.properties ?? {}).flatMap(([name, given]) => {
    const field = resolved(given, document);
    const inner = path === '' ? name : `${path}.${name}`;
    const isRequired = at.required?.includes(name) ?? false;
    return [row(inner, field, isRequired), ...rowsOf(field, inner, document)];
  });
}

function row(path: string, field: Schema, isRequired: boolean): readonly string[] {
  const words = [
    isRequired ? 'required' : '',
    field.description ?? '',
    limits(field),
    field.default === undefined ? '' : `default \`${JSON.stringify(field.default)}\``,
  ];
  return [
    `\`${path}\``,
    typeOf(field),
    words
      .filter((word) => word !== '')
      .join('; ')
      .replaceAll('|', '\\|'),
  ];
}

function limits({ minimum, maximum, minLength, maxLength, minItems, maxItems }: Schema): string {
  const spans = [
    span(minimum, maximum, ''),
    span(minLength, maxLength, ' characters'),
    span(minItems, maxItems, ' items'),
  ];
  return spans.filter((text) => text !== '').join('; ');
}

/** The format bounds every whole number by what a double can hold, which says nothing to a reader. */
const isTold = (bound: number | undefined): bound is number =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

function span(low: number | undefined, high: number | undefined, unit: string): string {
  if (isTold(low) && isTold(high)) return `${low} to ${high}${unit}`;
  if (isTold(high)) return `at most ${high}${unit}`;
  return isTold(low) && low !== 0 ? `at least ${low}${unit}` : '';
}

function typeOf(field: Schema): string {
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  if (field.items !== undefined) return `list of ${typeOf(field.items)}`;
  const choices = field.anyOf ?? field.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(' or ');
  return field.format ?? (typeof field.type === 'string' ? field.type : 'object');
}

function resolved(given: Schema, document: Document): Schema {
  if (given.$ref === undefined) return given;
  const name = given.$ref.replace('#/components/schemas/', '');
  return schema.parse(document.components?.schemas?.[name] ?? {});
}
