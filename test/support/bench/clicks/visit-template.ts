import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

// Changes the synthesized assembly: a function beside visit that does nothing, and another way to the table for visit.

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.looseObject({
    Code: z.looseObject({ S3Key: z.string() }).optional(),
    Environment: z.looseObject({ Variables: z.record(z.string(), z.unknown()) }).optional(),
    RouteKey: z.string().optional(),
  }),
});
const templateSchema = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string(), Properties: z.looseObject({}).optional() })),
});
type Resource = z.output<typeof resourceSchema>;

export type VisitTemplate = {
  /** Where visit's bundle and the one of the empty function lie. */
  readonly bundlePath: string;
  readonly emptyBundlePath: string;
};

export const emptyPath = '/empty/nothing';
const emptyAsset = 'empty';
const emptyHandler =
  "export const handler = async () => ({ statusCode: 302, headers: { location: 'https://www.crowd.example/' }, body: '' });\n";

/** `tableUrl`: where visit finds the table, if not at the stack's own address. */
export async function adaptVisit(assemblyDir: string, { tableUrl }: { readonly tableUrl?: string | undefined }) {
  const path = await findTemplate(assemblyDir);
  const template = templateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const all = Object.entries(template.Resources).flatMap(([id, resource]) => {
    const parsed = resourceSchema.safeParse(resource);
    return parsed.success ? [[id, parsed.data] as const] : [];
  });
  const [functionId, visit] = single(
    all,
    (one) => one.Properties.Environment?.Variables['POWERTOOLS_SERVICE_NAME'] === 'visit',
  );
  const [routeId, route] = single(all, (one) => one.Properties.RouteKey === 'GET /l/{slug}');
  const integrationId = all.find(
    ([id, { Type }]) => Type.endsWith('::Integration') && JSON.stringify(route).includes(`"${id}"`),
  )?.[0];
  if (integrationId === undefined) throw new Error('The route of short links has no integration.');
  const renamed = (resource: unknown): unknown =>
    JSON.parse(
      [functionId, integrationId].reduce(
        (text, id) => text.replaceAll(`"${id}"`, `"Empty${id}"`),
        JSON.stringify(resource),
      ),
    );
  Object.assign(template.Resources, {
    [`Empty${functionId}`]: withCode(visit, `${emptyAsset}.zip`),
    [`Empty${integrationId}`]: renamed(template.Resources[integrationId]),
    [`Empty${routeId}`]: Object.assign(Object(renamed(route)), {
      Properties: { ...Object(renamed(route.Properties)), RouteKey: 'GET /empty/{slug}' },
    }),
  });
  if (tableUrl !== undefined) setVariable(visit, 'AWS_ENDPOINT_URL_DYNAMODB', tableUrl);
  template.Resources[functionId] = visit;
  await writeFile(path, JSON.stringify(template));
  const emptyDir = join(assemblyDir, `asset.${emptyAsset}`);
  await mkdir(emptyDir);
  await writeFile(join(emptyDir, 'index.mjs'), emptyHandler);
  return bundlesOf(assemblyDir, visit);
}

function bundlesOf(assemblyDir: string, visit: Resource): VisitTemplate {
  const key =
    visit.Properties.Code?.S3Key.split('/')
      .at(-1)
      ?.replace(/\.zip$/, '') ?? '';
  const bundleIn = (asset: string): string => join(assemblyDir, `asset.${asset}`, 'index.mjs');
  return { bundlePath: bundleIn(key), emptyBundlePath: bundleIn(emptyAsset) };
}

function withCode(resource: Resource, S3Key: string): Resource {
  const copy = structuredClone(resource);
  copy.Properties.Code = { ...copy.Properties.Code, S3Key };
  return copy;
}

function setVariable({ Properties }: Resource, name: string, value: string): void {
  const variables = Properties.Environment?.Variables;
  if (variables === undefined) throw new Error('visit has no environment.');
  variables[name] = value;
}

function single(all: readonly (readonly [string, Resource])[], fits: (resource: Resource) => boolean) {
  const found = all.filter(([, resource]) => fits(resource));
  const [first, second] = found;
  if (first === undefined || second !== undefined) throw new Error(`${found.length} resources fit where one is meant.`);
  return first;
}

async function findTemplate(assemblyDir: string): Promise<string> {
  const name = (await readdir(assemblyDir)).find((entry) => entry.endsWith('-service.template.json'));
  if (name === undefined) throw new Error('The assembly has no template of the service stack.');
  return join(assemblyDir, name);
}

export async function kilobytesOf(path: string): Promise<number> {
  return (await stat(path)).size / 1_000;
}
