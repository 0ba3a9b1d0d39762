import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds that a fresh process takes to load a bundle, as at a cold start: the median of several. */
export async function loadTimeOf(bundlePath: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const source = `const begun = performance.now();
    await import(${JSON.stringify(pathToFileURL(bundlePath).href)});
    console.log(performance.now() - begun);
    process.exit();`;
  const times: number[] = [];
  for (let turn = 0; turn < 9; turn++) {
    const arguments_ = ['--input-type=module', '--eval', source];
    // What is thrown shows a whole minified bundle; its name is enough.
    const { stdout } = await run(process.execPath, arguments_, { env: environment }).catch((error: unknown) => {
      throw new Error(`${bundlePath} does not load: ${/^\w*Error: .*$/m.exec(String(Object(error).stderr))?.[0]}`);
    });
    times.push(Number(stdout));
  }
  return times.toSorted((a, b) => a - b)[4] ?? Number.NaN;
}
