import { build, type Metafile } from 'esbuild';
import { bundleOptions, repositoryRoot } from '../../../infra/bundling/bundle-functions.ts';

const commandFile = /node_modules\/@aws-sdk\/(client-[a-z0-9-]+)\/dist-es\/commands\/(\w+Command)\.js$/;
const clientFile = /node_modules\/@aws-sdk\/(client-[a-z0-9-]+)\/dist-es\/(\w+Client)\.js$/;

export interface SdkUse {
  /** Client class by package, e.g. `client-sqs` to `SQSClient`. */
  readonly clients: ReadonlyMap<string, string>;
  readonly commands: ReadonlyMap<string, readonly string[]>;
}

/** The SDK clients and commands that made it into one function's bundle, as esbuild itself reports. */
export function sdkUseOf(metafile: Metafile, entry: string): SdkUse {
  const [, output] = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`/${entry}/index.mjs`)) ?? [];
  if (!output) throw new Error(`The metafile has no output for ${entry}.`);
  const inputs = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const clients = new Map<string, string>();
  const commands = new Map<string, string[]>();
  for (const [path] of inputs) {
    const [, clientPackage, client] = clientFile.exec(path) ?? [];
    if (clientPackage && client) clients.set(clientPackage, client);
    const [, commandPackage, command] = commandFile.exec(path) ?? [];
    if (commandPackage && command) commands.set(commandPackage, [...(commands.get(commandPackage) ?? []), command]);
  }
  return { clients, commands };
}

/** Bytes of a bundle that only makes these clients and calls these commands, with the SDK's own credential chain. */
export async function sizeOfBareClients({ clients, commands }: SdkUse): Promise<number> {
  const imports = [...clients].map(
    ([name, client]) => `import { ${[client, ...(commands.get(name) ?? [])].join(', ')} } from '@aws-sdk/${name}';`,
  );
  const uses = [...clients].map(([name, client]) => `[new ${client}({}), ${(commands.get(name) ?? []).join(', ')}]`);
  const { outputFiles } = await build({
    ...bundleOptions,
    stdin: {
      contents: `${imports.join('\n')}\nexport const handler = async () => [${uses.join(', ')}];\n`,
      resolveDir: repositoryRoot,
    },
    outdir: 'bare',
    sourcemap: false,
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
}
