import type { Finding } from '../errors.ts';
import type { Rule } from './content-rule.ts';
import type { Hit } from './find-phrases.ts';

/** A finding about a word or an address: it names what was found, and where. */
export function findingAt(rule: Rule, field: string, hit: Hit): Finding {
  const { code, severity, source, about, hint } = rule;
  return {
    field,
    code,
    severity,
    actual: hit.text,
    message: { zh: `“${hit.text}”：${about.zh}`, en: `“${hit.text}” ${about.en}` },
    hint,
    place: hit.place,
    source,
  };
}

/** A finding about a text as a whole. */
export function findingOf(
  rule: Rule,
  field: string,
  numbers: Pick<Finding, 'limit' | 'actual' | 'place'> = {},
): Finding {
  const { code, severity, source, about: message, hint } = rule;
  return { field, code, severity, ...numbers, message, hint, source };
}
