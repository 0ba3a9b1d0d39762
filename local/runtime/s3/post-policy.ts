import * as z from 'zod';

/** A refusal in S3's words. */
export interface PostRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const conditionSchema = z.union([
  z.record(z.string(), z.string()),
  z.tuple([z.literal('eq'), z.string(), z.string()]),
  z.tuple([z.literal('starts-with'), z.string(), z.string()]),
  z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
]);
const policySchema = z.object({ expiration: z.iso.datetime(), conditions: z.array(conditionSchema) });
type Policy = z.infer<typeof policySchema>;
type Condition = z.infer<typeof conditionSchema>;

export interface PostedForm {
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
  readonly bucket: string;
  readonly fileBytes: number;
  /** Real time: signatures have nothing to do with the stack's clock. */
  readonly now: number;
}

/**
 * Checks a form against its policy as S3 does: expiry, every condition, the file's size, and that no field is without a
 * condition. The signature is not checked, as nowhere in this runtime.
 */
export function checkPost({ fields, bucket, fileBytes, now }: PostedForm): PostRefusal | undefined {
  const policy = readPolicy(fields.get('policy'));
  if (policy === undefined) return denied('Access Denied');
  if (Date.parse(policy.expiration) <= now) return denied('Invalid according to Policy: Policy expired.');
  const known = new Map([...fields, ['bucket', bucket]]);
  for (const condition of policy.conditions) {
    const refusal = checkCondition(condition, known, fileBytes);
    if (refusal !== undefined) return refusal;
  }
  const named = new Set(policy.conditions.flatMap(namesIn));
  const extra = [...fields.keys()].find((name) => !named.has(name) && !unconditional(name));
  return extra === undefined ? undefined : denied(`Invalid according to Policy: Extra input fields: ${extra}`);
}

function readPolicy(text: string | undefined): Policy | undefined {
  try {
    return policySchema.parse(JSON.parse(Buffer.from(text ?? '', 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
}

function checkCondition(
  condition: Condition,
  fields: ReadonlyMap<string, string>,
  fileBytes: number,
): PostRefusal | undefined {
  if (!Array.isArray(condition)) {
    const broken = Object.entries(condition).find(([name, value]) => fields.get(name.toLowerCase()) !== value);
    return broken === undefined ? undefined : conditionFailed(['eq', `$${broken[0]}`, broken[1]]);
  }
  if (condition[0] === 'content-length-range') {
    const [, least, most] = condition;
    if (fileBytes > most) return tooLarge;
    return fileBytes < least ? tooSmall : undefined;
  }
  const [operator, name, value] = condition;
  const actual = fields.get(fieldName(name)) ?? '';
  const holds = operator === 'eq' ? actual === value : actual.startsWith(value);
  return holds ? undefined : conditionFailed(condition);
}

const fieldName = (name: string): string => name.replace(/^\$/, '').toLowerCase();

function namesIn(condition: Condition): readonly string[] {
  if (!Array.isArray(condition)) return Object.keys(condition).map((name) => name.toLowerCase());
  return condition[0] === 'content-length-range' ? [] : [fieldName(condition[1])];
}

const unconditional = (name: string): boolean =>
  ['x-amz-signature', 'policy', 'file'].includes(name) || name.startsWith('x-ignore-');

const denied = (message: string): PostRefusal => ({ status: 403, code: 'AccessDenied', message });
const conditionFailed = (condition: Condition): PostRefusal =>
  denied(`Invalid according to Policy: Policy Condition failed: ${JSON.stringify(condition)}`);
const tooLarge: PostRefusal = {
  status: 400,
  code: 'EntityTooLarge',
  message: 'Your proposed upload exceeds the maximum allowed size',
};
const tooSmall: PostRefusal = {
  status: 400,
  code: 'EntityTooSmall',
  message: 'Your proposed upload is smaller than the minimum allowed size',
};
