import { RuntimeSetupError } from '../errors.ts';

// Event patterns of EventBridge rules, compiled once so that an operator this runtime does not know is found at start.

export type Matcher = (value: unknown) => boolean;
type LeafMatcher = (value: unknown, isPresent: boolean) => boolean;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function prefixOf(argument: unknown): LeafMatcher {
  const prefix = String(argument);
  return (value) => typeof value === 'string' && value.startsWith(prefix);
}

function suffixOf(argument: unknown): LeafMatcher {
  const suffix = String(argument);
  return (value) => typeof value === 'string' && value.endsWith(suffix);
}

function anythingBut(argument: unknown): LeafMatcher {
  const inner = isRecord(argument) ? [operator(argument)] : [argument].flat().map(literal);
  return (value, isPresent) => isPresent && !inner.some((matches) => matches(value, isPresent));
}

function literal(expected: unknown): LeafMatcher {
  return (value, isPresent) => isPresent && value === expected;
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function numeric(argument: unknown): LeafMatcher {
  const terms: unknown[] = [argument].flat();
  const tests: ((value: number) => boolean)[] = [];
  for (let index = 0; index < terms.length; index += 2) {
    const compare = COMPARISONS[String(terms[index])];
    if (!compare) throw new RuntimeSetupError(`Event pattern: unknown comparison ${JSON.stringify(terms[index])}`);
    const bound = Number(terms[index + 1]);
    tests.push((value) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

const OPERATORS: Readonly<Record<string, (argument: unknown) => LeafMatcher>> = {
  prefix: prefixOf,
  suffix: suffixOf,
  'anything-but': anythingBut,
  exists: (argument) => (_value, isPresent) => isPresent === (argument === true),
  numeric,
  'equals-ignore-case': (argument) => (value) =>
    typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase(),
};

function operator(pattern: Record<string, unknown>): LeafMatcher {
  const [name = '', ...others] = Object.keys(pattern);
  const create = OPERATORS[name];
  if (!create || others.length > 0) {
    throw new RuntimeSetupError(`Event pattern: the local runtime does not know ${JSON.stringify(pattern)}`);
  }
  return create(pattern[name]);
}

function leaf(alternatives: readonly unknown[]): LeafMatcher {
  const matchers = alternatives.map((pattern) => (isRecord(pattern) ? operator(pattern) : literal(pattern)));
  return (value, isPresent) => {
    const values = Array.isArray(value) ? value : [value];
    return matchers.some((matches) => values.some((single) => matches(single, isPresent)));
  };
}

/** All fields of the pattern must match; each is a list of alternatives or a nested pattern. */
export function compilePattern(pattern: unknown): Matcher {
  if (!isRecord(pattern)) throw new RuntimeSetupError(`Event pattern: not an object: ${JSON.stringify(pattern)}`);
  const fields = Object.entries(pattern).map(([name, part]) => {
    if (Array.isArray(part)) {
      const matches = leaf(part);
      return (event: Record<string, unknown>) => matches(event[name], Object.hasOwn(event, name));
    }
    const matches = compilePattern(part);
    return (event: Record<string, unknown>) => matches(event[name]);
  });
  return (event) => isRecord(event) && fields.every((matches) => matches(event));
}
