import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const schemasFile = /zod[\\/]v4[\\/]classic[\\/]schemas\.js$/;
const processor = /^ *inst\._zod\.processJSONSchema = .*;$/gm;
const imports = /^import .* from "\.\.\/core\/(?:json-schema-processors|to-json-schema)\.js";$/gm;

/**
 * Leaves out how schemas are written as JSON Schema, a fifth of zod: every schema holds it, so esbuild cannot. The contract is
 * made from the schemas before anything is deployed; a function that tries to make one says so.
 */
export const trimZod: Plugin = {
  name: 'trim-zod',
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: schemasFile }, async ({ path }) => ({
      contents: trimJsonSchema(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

const leftOut = `
const leftOut = () => () => {
    throw new Error("JSON Schema is left out of the bundles; it is made from the sources.");
};
const createStandardJSONSchemaMethod = leftOut;
const createToJSONSchemaMethod = leftOut;
`;

export function trimJsonSchema(source: string): string {
  return source.replaceAll(processor, '').replaceAll(imports, '') + leftOut;
}
