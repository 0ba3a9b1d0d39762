import { RuntimeSetupError } from '../errors.ts';
import { ACCOUNT_ID, type Location } from '../location.ts';
import type { Stack } from './assembly.ts';
import { resolve, type Scope } from './intrinsics.ts';
import { arnOfResource, attributeOf, type NamedResource, namePropertyOf, physicalName, refOf } from './references.ts';
import { type ExecutedType, hasNoLocalMeaning, isExecutedType } from './resource-types.ts';

/** A resource that the runtime executes, with its properties free of intrinsic functions. */
export interface ResolvedResource extends NamedResource {
  readonly type: ExecutedType;
  readonly arn: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ResolvedApp {
  ofType(...types: readonly ExecutedType[]): readonly ResolvedResource[];
  /** Outputs by stack name and output key. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface ResolveInput {
  readonly stacks: readonly Stack[];
  readonly parameters: Readonly<Record<string, string>>;
  readonly location: Location;
}

function rejectUnknownTypes(stacks: readonly Stack[]): void {
  for (const stack of stacks) {
    for (const [logicalId, resource] of Object.entries(stack.template.Resources)) {
      if (isExecutedType(resource.Type) || hasNoLocalMeaning(resource.Type)) continue;
      throw new RuntimeSetupError(
        `The local runtime does not know the resource type ${resource.Type} (${logicalId} in stack ${stack.name})`,
      );
    }
  }
}

function rejectUnknownParameters({ stacks, parameters }: ResolveInput): void {
  const known = new Set(stacks.flatMap((stack) => Object.keys(stack.template.Parameters)));
  for (const name of Object.keys(parameters)) {
    if (!known.has(name)) {
      throw new RuntimeSetupError(`No stack has a parameter ${name}; there are: ${[...known].join(', ') || 'none'}`);
    }
  }
}

class StackScope implements Scope {
  readonly #stack: Stack;
  readonly #input: ResolveInput;
  readonly #imports: (name: string) => unknown;

  constructor(stack: Stack, input: ResolveInput, imports: (name: string) => unknown) {
    this.#stack = stack;
    this.#input = input;
    this.#imports = imports;
  }

  named(logicalId: string): NamedResource | undefined {
    const resource = this.#stack.template.Resources[logicalId];
    if (!resource) return undefined;
    const name = physicalName(this.#stack.name, logicalId, {
      type: resource.Type,
      given: resolve(resource.Properties[namePropertyOf(resource.Type)], this),
    });
    return { stack: this.#stack.name, logicalId, type: resource.Type, name };
  }

  ref(name: string): string {
    const pseudo = this.#pseudoParameter(name) ?? this.#parameter(name);
    if (pseudo !== undefined) return pseudo;
    const resource = this.named(name);
    if (!resource) throw new RuntimeSetupError(`Stack ${this.#stack.name} refers to ${name}, which it does not have`);
    return refOf(resource, this.#input.location);
  }

  attribute(logicalId: string, attribute: string): string {
    const resource = this.named(logicalId);
    if (resource) return attributeOf(resource, attribute, this.#input.location);
    throw new RuntimeSetupError(
      `Stack ${this.#stack.name} refers to ${logicalId}.${attribute}, which it does not have`,
    );
  }

  importValue(name: string): unknown {
    return this.#imports(name);
  }

  mapping(map: string, top: string, second: string): unknown {
    let value: unknown = this.#stack.template.Mappings[map];
    for (const key of [top, second]) value = Object(value)[key];
    if (value === undefined) throw new RuntimeSetupError(`Mapping ${map} has nothing under ${top}.${second}`);
    return value;
  }

  #parameter(name: string): string | undefined {
    const parameter = this.#stack.template.Parameters[name];
    if (!parameter) return undefined;
    const value = this.#input.parameters[name] ?? parameter.Default;
    if (value !== undefined) return String(value);
    throw new RuntimeSetupError(`Parameter ${name} of stack ${this.#stack.name} has no default and was not given`);
  }

  #pseudoParameter(name: string): string | undefined {
    const { region, partition, urlSuffix } = this.#input.location;
    const values: Readonly<Record<string, string>> = {
      'AWS::AccountId': ACCOUNT_ID,
      'AWS::Partition': partition,
      'AWS::Region': region,
      'AWS::StackId': `arn:${partition}:cloudformation:${region}:${ACCOUNT_ID}:stack/${this.#stack.name}/local`,
      'AWS::StackName': this.#stack.name,
      'AWS::URLSuffix': urlSuffix,
    };
    return values[name];
  }
}

function createScopes(input: ResolveInput): ReadonlyMap<Stack, StackScope> {
  const scopes = new Map<Stack, StackScope>();
  const importValue = (name: string): unknown => {
    for (const [stack, scope] of scopes) {
      for (const output of Object.values(stack.template.Outputs)) {
        if (output.Export && resolve(output.Export.Name, scope) === name) return resolve(output.Value, scope);
      }
    }
    throw new RuntimeSetupError(`No stack exports ${name}`);
  };
  for (const stack of input.stacks) scopes.set(stack, new StackScope(stack, input, importValue));
  return scopes;
}

function resolveResources(scope: StackScope, stack: Stack, location: Location): ResolvedResource[] {
  const resources: ResolvedResource[] = [];
  for (const [logicalId, resource] of Object.entries(stack.template.Resources)) {
    const named = scope.named(logicalId);
    if (!named || !isExecutedType(resource.Type)) continue;
    const properties: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(resource.Properties)) properties[key] = resolve(value, scope);
    resources.push({ ...named, type: resource.Type, arn: arnOfResource(named, location), properties });
  }
  return resources;
}

/** Resolves every executed resource and output of the stacks; whatever cannot be understood is an error. */
export function resolveApp(input: ResolveInput): ResolvedApp {
  rejectUnknownTypes(input.stacks);
  rejectUnknownParameters(input);
  const resources: ResolvedResource[] = [];
  const outputs: Record<string, Record<string, string>> = {};
  for (const [stack, scope] of createScopes(input)) {
    resources.push(...resolveResources(scope, stack, input.location));
    outputs[stack.name] = Object.fromEntries(
      Object.entries(stack.template.Outputs).map(([key, output]) => [key, String(resolve(output.Value, scope))]),
    );
  }
  return {
    ofType: (...types) => resources.filter((resource) => types.includes(resource.type)),
    outputs,
  };
}
