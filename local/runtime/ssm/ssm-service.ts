import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { type JsonOperations, operation } from '../endpoint/json-protocol.ts';
import { AwsError, RuntimeSetupError } from '../errors.ts';
import { arnOf, type Location } from '../location.ts';
import type { ResolvedResource } from '../template/resolved-app.ts';
import type { ParameterStore, StoredParameter } from './parameter-store.ts';

interface SsmContext {
  readonly store: ParameterStore;
  readonly clock: Clock;
  readonly location: Location;
}

const putSchema = z.object({
  Name: z.string().min(1),
  Value: z.string().min(1).max(8192),
  Type: z.enum(['String', 'StringList', 'SecureString']).default('String'),
  Overwrite: z.boolean().default(false),
});

const nameSchema = z.object({ Name: z.string(), WithDecryption: z.boolean().default(false) });
const namesSchema = z.object({ Names: z.array(z.string()).min(1).max(10), WithDecryption: z.boolean().default(false) });

const deletionSchema = namesSchema.pick({ Names: true });

const byPathSchema = z.object({
  Path: z.string().startsWith('/'),
  Recursive: z.boolean().default(false),
  WithDecryption: z.boolean().default(false),
  MaxResults: z.number().int().min(1).max(10).default(10),
  NextToken: z.string().optional(),
});

function parameterNotFound(name: string): AwsError {
  return new AwsError('ParameterNotFound', `Parameter ${name} not found.`);
}

function toWire(parameter: StoredParameter, withDecryption: boolean, location: Location): Record<string, unknown> {
  const isHidden = parameter.type === 'SecureString' && !withDecryption;
  const { name } = parameter;
  return {
    Name: name,
    Type: parameter.type,
    // Without decryption AWS answers the cipher text; what matters to a caller is that it is not the secret.
    Value: isHidden ? Buffer.from(`encrypted:${name}`).toString('base64') : parameter.value,
    Version: parameter.version,
    LastModifiedDate: parameter.modifiedAt / 1000,
    ARN: arnOf(location, 'ssm', `parameter${name.startsWith('/') ? '' : '/'}${name}`),
    DataType: 'text',
  };
}

function put({ store, clock }: SsmContext, input: z.output<typeof putSchema>): Record<string, unknown> {
  const existing = store.get(input.Name);
  if (existing && !input.Overwrite) {
    throw new AwsError(
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    );
  }
  const version = (existing?.version ?? 0) + 1;
  store.put({ name: input.Name, type: input.Type, value: input.Value, version, modifiedAt: clock.now() });
  return { Version: version, Tier: 'Standard' };
}

function listUnder(store: ParameterStore, input: z.output<typeof byPathSchema>): readonly StoredParameter[] {
  const prefix = input.Path.endsWith('/') ? input.Path : `${input.Path}/`;
  return store
    .list()
    .filter(({ name }) => name.startsWith(prefix))
    .filter(({ name }) => input.Recursive || !name.slice(prefix.length).includes('/'));
}

/** Parameters of type String that the templates declare. */
export function seedParameters(resources: readonly ResolvedResource[], { store, clock }: SsmContext): void {
  const schema = z.object({ Type: z.enum(['String', 'StringList']), Value: z.string() });
  for (const resource of resources) {
    const parsed = schema.safeParse(resource.properties);
    if (!parsed.success) throw new RuntimeSetupError(`${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
    const { Type: type, Value: value } = parsed.data;
    store.put({ name: resource.name, type, value, version: 1, modifiedAt: clock.now() });
  }
}

export function createSsmOperations(context: SsmContext): JsonOperations {
  const { store, location } = context;
  return {
    PutParameter: operation(putSchema, (input) => put(context, input)),
    GetParameter: operation(nameSchema, (input) => {
      const parameter = store.get(input.Name);
      if (!parameter) throw parameterNotFound(input.Name);
      return { Parameter: toWire(parameter, input.WithDecryption, location) };
    }),
    GetParameters: operation(namesSchema, (input) => {
      const found = input.Names.map((name) => store.get(name)).filter((parameter) => parameter !== undefined);
      return {
        Parameters: found.map((parameter) => toWire(parameter, input.WithDecryption, location)),
        InvalidParameters: input.Names.filter((name) => !store.get(name)),
      };
    }),
    GetParametersByPath: operation(byPathSchema, (input) => {
      const start = Number(input.NextToken ?? 0);
      const all = listUnder(store, input);
      const end = start + input.MaxResults;
      const page = all.slice(start, end);
      return {
        Parameters: page.map((parameter) => toWire(parameter, input.WithDecryption, location)),
        ...(end < all.length && { NextToken: String(end) }),
      };
    }),
    DeleteParameters: operation(deletionSchema, ({ Names: names }) => {
      const deleted = names.filter((name) => store.remove(name));
      return { DeletedParameters: deleted, InvalidParameters: names.filter((name) => !deleted.includes(name)) };
    }),
    DeleteParameter: operation(nameSchema, (input) => {
      if (!store.remove(input.Name)) throw parameterNotFound(input.Name);
      return {};
    }),
  };
}
