import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { RuntimeSetupError } from '../errors.ts';

const storedSchema = z.object({
  name: z.string(),
  type: z.enum(['String', 'StringList', 'SecureString']),
  value: z.string(),
  version: z.number(),
  modifiedAt: z.number(),
});

export type StoredParameter = z.output<typeof storedSchema>;

export interface ParameterStore {
  get(name: string): StoredParameter | undefined;
  list(): readonly StoredParameter[];
  put(parameter: StoredParameter): void;
  remove(name: string): boolean;
}

export function createMemoryParameterStore(initial: readonly StoredParameter[] = []): ParameterStore {
  const parameters = new Map(initial.map((parameter) => [parameter.name, parameter]));
  return {
    get: (name) => parameters.get(name),
    list: () => [...parameters.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    put: (parameter) => parameters.set(parameter.name, parameter),
    remove: (name) => parameters.delete(name),
  };
}

function readStored(path: string): StoredParameter[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  const parsed = z.array(storedSchema).safeParse(JSON.parse(text));
  if (!parsed.success) throw new RuntimeSetupError(`${path} is damaged: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Secrets in one file that only its owner reads; a write replaces the whole file, so a crash leaves the old one. */
export function createFileParameterStore(path: string): ParameterStore {
  mkdirSync(dirname(path), { recursive: true });
  const memory = createMemoryParameterStore(readStored(path));
  const save = (): void => {
    const temporary = `${path}.new`;
    writeFileSync(temporary, JSON.stringify(memory.list(), null, 2), { mode: 0o600 });
    chmodSync(temporary, 0o600);
    renameSync(temporary, path);
  };
  return {
    ...memory,
    put: (parameter) => {
      memory.put(parameter);
      save();
    },
    remove: (name) => {
      const existed = memory.remove(name);
      if (existed) save();
      return existed;
    },
  };
}
