import { kindHints } from '../../shared/adapters/platforms/error-hints.ts';
import type { PlatformFacts } from '../../shared/adapters/platforms/platform-facts.ts';
import { platformErrorKinds } from '../../shared/domain/platform-error.ts';
import { both, madeFrom, section } from './render-page.ts';

/** The page that leads to the others and explains their words. */
export function renderIndex(pages: Readonly<Record<string, PlatformFacts>>): string {
  const rows = Object.entries(pages).map(([file, { name, endpoints, limits, errors }]) => [
    `[${name}](${file})`,
    String(endpoints.length),
    String(limits.length),
    String(errors.table.size),
  ]);
  const kinds = platformErrorKinds.map((kind) => [kind, both(kindHints[kind])]);
  return `${[
    '# The platforms',
    madeFrom,
    introduction,
    section('Pages', ['platform', 'calls', 'limits', 'error codes'], rows),
    section('Kinds of errors', ['kind', 'way out'], kinds),
  ].join('\n\n')}\n`;
}

const introduction = `What the adapters know of each platform. No real service has been called; a fact rests on one of these:

- **O** the platform's own documentation
- **S** the source of public clients
- **R** reports of others and memory
- **choice** our own judgement, because nothing else says it

[What is assumed](assumptions.md) has the reasons for what is not O, and the setting or constant that changes it. [The content rules](content-rules.md) say what words and links are found fault with.`;
