import * as z from 'zod';

const auditValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const auditValuesSchema = z.record(z.string(), auditValueSchema);
export type AuditValues = z.infer<typeof auditValuesSchema>;

/** Who changed what by the API. Neither secrets nor the content of posts are in it. */
export const auditEntrySchema = z.object({
  entryId: z.string(),
  at: z.string(),
  /** `*`: what belongs to no brand. */
  brandId: z.string(),
  tokenId: z.string(),
  role: z.string(),
  /** The route, such as `PUT /v1/brands/{brandId}/tone`. */
  action: z.string(),
  /** What was asked for, as it was addressed. */
  path: z.string(),
  status: z.number(),
  /** What the change made different, where it can be read before; else what tells the thing apart. */
  before: auditValuesSchema.optional(),
  after: auditValuesSchema.optional(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

const longestValue = 300;
const mostValues = 40;

/** What differs between two answers about the same thing, as flat values. */
export function changedValues(before: unknown, after: unknown): { before: AuditValues; after: AuditValues } {
  const [was, is] = [flat(before), flat(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => was[name] !== is[name]);
  const pick = (from: AuditValues): AuditValues =>
    Object.fromEntries(
      names.slice(0, mostValues).flatMap((name) => (name in from ? [[name, from[name] ?? null]] : [])),
    );
  return { before: pick(was), after: pick(is) };
}

const telling = /^(?:\w*Id|slug|name|role|state|status|version|expiresAt|dueAt)$/;

/** What tells a thing apart, of an answer that may hold content or secrets besides. */
export function tellingValues(answer: unknown): AuditValues {
  if (!isRecord(answer)) return {};
  const entries = Object.entries(answer).filter(([name, value]) => telling.test(name) && !isObject(value));
  return Object.fromEntries(entries.map(([name, value]) => [name, flatValue(value)]));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isRecord = (value: unknown): value is Record<string, unknown> => isObject(value) && !Array.isArray(value);

function flat(value: unknown, path = ''): AuditValues {
  if (!isRecord(value)) return path === '' ? {} : { [path]: flatValue(value) };
  const parts = Object.entries(value).map(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`));
  return Object.assign({}, ...parts) as AuditValues;
}

function flatValue(value: unknown): AuditValues[string] {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
