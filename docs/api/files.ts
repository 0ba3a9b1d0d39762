import openapiTS, { astToString } from 'openapi-typescript';
import packageJson from '../../package.json' with { type: 'json' };
import { describeApi } from './document.ts';
import { eventSchemaFiles } from './event-schemas.ts';
import { renderReference } from './render-reference.ts';
import { documentedRoutes } from './routes.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

const typesHeader = '// Made from docs/openapi.json by `npm run docs:api`.\n\n';

/** What is made of the API's contract, by file: the document, the page for readers, and the types of the client. */
export async function madeFiles(): Promise<ReadonlyMap<URL, string>> {
  const document = describeApi(documentedRoutes, packageJson.version);
  const text = `${JSON.stringify(document, null, 1)}\n`;
  const types = astToString(await openapiTS(text, { defaultNonNullable: false }));
  return new Map([
    [at('docs/openapi.json'), text],
    ...[...eventSchemaFiles()].map(([name, schema]): [URL, string] => [at(`docs/events/${name}`), schema]),
    [at('docs/api/README.md'), renderReference(documentedRoutes, document)],
    [at('shared/api-client/api-types.ts'), typesHeader + types],
  ]);
}
