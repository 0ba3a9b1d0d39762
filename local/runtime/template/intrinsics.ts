import { RuntimeSetupError } from '../errors.ts';

/** What the intrinsic functions look up; every lookup fails with a sentence when the name is unknown. */
export interface Scope {
  ref(name: string): string;
  attribute(logicalId: string, attribute: string): string;
  importValue(name: string): unknown;
  mapping(map: string, top: string, second: string): unknown;
}

type Resolver = (argument: unknown, scope: Scope) => unknown;

function text(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new RuntimeSetupError(`${what} must be a string, found ${JSON.stringify(value)}`);
}

function list(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new RuntimeSetupError(`${what} needs a list, found ${JSON.stringify(value)}`);
}

function getAtt(argument: unknown, scope: Scope): string {
  const parts = typeof argument === 'string' ? argument.split('.') : list(argument, 'Fn::GetAtt');
  const [logicalId, ...attribute] = parts.map((part) => text(resolve(part, scope), 'Fn::GetAtt'));
  return scope.attribute(logicalId ?? '', attribute.join('.'));
}

function join(argument: unknown, scope: Scope): string {
  const [separator, values] = list(argument, 'Fn::Join');
  const parts = list(resolve(values, scope), 'Fn::Join').map((part) => text(part, 'a part of Fn::Join'));
  return parts.join(text(separator, 'the separator of Fn::Join'));
}

function substitute(argument: unknown, scope: Scope): string {
  const [template, variables] = typeof argument === 'string' ? [argument, {}] : list(argument, 'Fn::Sub');
  const own = new Map(Object.entries(Object(resolve(variables, scope))));
  return text(template, 'Fn::Sub').replace(/\$\{([^}]+)\}/g, (_match, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (own.has(name)) return text(own.get(name), `\${${name}} of Fn::Sub`);
    const dot = name.indexOf('.');
    return dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1));
  });
}

function select(argument: unknown, scope: Scope): unknown {
  const [index, values] = list(argument, 'Fn::Select');
  const found = list(resolve(values, scope), 'Fn::Select')[Number(resolve(index, scope))];
  if (found === undefined) throw new RuntimeSetupError(`Fn::Select: no element ${JSON.stringify(index)}`);
  return found;
}

function split(argument: unknown, scope: Scope): readonly string[] {
  const [separator, value] = list(argument, 'Fn::Split');
  return text(resolve(value, scope), 'Fn::Split').split(text(separator, 'the separator of Fn::Split'));
}

function findInMap(argument: unknown, scope: Scope): unknown {
  const [map = '', top = '', second = ''] = list(argument, 'Fn::FindInMap').map((part) =>
    text(resolve(part, scope), 'Fn::FindInMap'),
  );
  return scope.mapping(map, top, second);
}

const RESOLVERS: Readonly<Record<string, Resolver>> = {
  Ref: (argument, scope) => scope.ref(text(argument, 'Ref')),
  'Fn::GetAtt': getAtt,
  'Fn::Join': join,
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::FindInMap': findInMap,
  'Fn::ImportValue': (argument, scope) =>
    scope.importValue(text(resolve(argument, scope), 'the name of Fn::ImportValue')),
  'Fn::Base64': (argument, scope) => Buffer.from(text(resolve(argument, scope), 'Fn::Base64')).toString('base64'),
};

/** Keys CloudFormation reserves for functions: `Ref`, `Condition` and everything that starts with `Fn::`. */
function isIntrinsicKey(key: string): boolean {
  return key === 'Ref' || key.startsWith('Fn::');
}

/** Replaces every intrinsic function in a value of a template by what it stands for. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((element) => resolve(element, scope));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first && isIntrinsicKey(first[0])) return resolveIntrinsic(first, scope);
  return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner, scope)]));
}

function resolveIntrinsic([name, argument]: readonly [string, unknown], scope: Scope): unknown {
  const resolver = RESOLVERS[name];
  if (!resolver) {
    throw new RuntimeSetupError(
      `The local runtime does not know the intrinsic function ${name} (it knows ${Object.keys(RESOLVERS).join(', ')})`,
    );
  }
  return resolver(argument, scope);
}
