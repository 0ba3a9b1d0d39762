import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { RouteContract } from '../../shared/lambda/api-route.ts';
import { findingSchema } from '../../shared/lambda/field-schemas.ts';
import { describeWebhooks } from './event-schemas.ts';
import { exampleProblem } from './example-problem.ts';
import { problemsOf, statusOf } from './problems-of.ts';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable, for programs.' }),
    detail: z.string(),
    messages: z.object({ zh: z.string(), en: z.string() }),
    hints: z.object({ zh: z.string(), en: z.string() }).meta({ description: 'The way out.' }),
    findings: z.array(findingSchema).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, with words for people in Chinese and English.' });

/** What the gateway itself says, before a function is asked. */
const gatewayMessage = z.object({ message: z.string() }).meta({ id: 'GatewayMessage' });

const gatewayAnswers = {
  401: 'No token was sent.',
  403: 'The token is not valid.',
  429: 'Too many requests.',
} as const;

/** OpenAPI 3.1 of the routes, with the very schemas that parse requests and answers. */
export function describeApi(routes: readonly RouteContract[], version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Lianbo',
      version,
      description: 'Schedules posts of a brand on platforms in China and carries their links on.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'http://127.0.0.1:4800', description: 'npm start' }],
    tags: [
      ...tagsOf(routes).map((name) => ({ name, description: tagWords[name] ?? `Of ${name}.` })),
      { name: 'events', description: 'What webhooks are sent.' },
    ],
    paths,
    webhooks: describeWebhooks(),
    components: {
      examples: allExamples(routes),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An API token, `lb_<id>_<secret>`.' } },
    },
  });
}

function operationOf(route: RouteContract): ZodOpenApiOperationObject {
  const { query, params } = route;
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    description: accessWords[route.access],
    tags: [tagOf(route)],
    security: route.access === 'open' ? [] : [{ token: [] }],
    requestParams: {
      ...pathOf(params, route.path),
      ...(isObject(query) && hasFields(query) ? { query } : {}),
      ...(route.takesIdempotencyKey ? { header: idempotencyHeader } : {}),
    },
    ...bodyOf(route),
    responses: { ...problemAnswers(route), ...usualAnswers(route) },
  };
}

const accessWords: Readonly<Record<RouteContract['access'], string>> = {
  open: 'Needs no token.',
  viewer: 'Needs the role viewer, or a higher one.',
  editor: 'Needs the role editor, or a higher one.',
  approver: 'Needs the role approver, or a higher one.',
  admin: 'Needs the role admin.',
  installation: 'Needs the role admin and a token that is not bound to one brand.',
};

const idempotencyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/)
    .optional()
    .meta({ description: 'The same request with the same key is done once.' }),
});

function bodyOf({ body, accepts = [] }: RouteContract): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  const json = body.type === 'undefined' ? {} : { 'application/json': { schema: withoutOptional(body) } };
  const bytes = accepts.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]);
  const content = { ...json, ...Object.fromEntries(bytes) };
  return Object.keys(content).length === 0 ? {} : { requestBody: { required: true, content } };
}

const withoutOptional = (schema: z.ZodType) => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);

function usualAnswers({ success = [200], response }: RouteContract): ZodOpenApiOperationObject['responses'] {
  const content = { 'application/json': { schema: response } };
  return Object.fromEntries(success.map((status) => [status, { description: statusWords[status], content }]));
}

const statusWords = { 200: 'Done.', 201: 'Made.', 202: 'Begun.', 503: 'Something is wrong.' } as const;

/** By status, since that is how the format has it; the codes are in the description, each with an example. */
function problemAnswers(route: RouteContract): ZodOpenApiOperationObject['responses'] {
  const byStatus = Map.groupBy(problemsOf(route), statusOf);
  const gateway = route.access === 'open' ? { 429: gatewayAnswers[429] } : gatewayAnswers;
  const statuses = new Set([...byStatus.keys(), ...Object.keys(gateway).map(Number)]);
  return Object.fromEntries(
    [...statuses]
      .toSorted((a, b) => a - b)
      .map((status) => {
        const codes = byStatus.get(status) ?? [];
        const own =
          codes.length === 0
            ? {}
            : { 'application/problem+json': { schema: problemSchema, examples: examplesOf(codes) } };
        const ofGateway = status in gateway ? { 'application/json': { schema: gatewayMessage } } : {};
        const words = [gateway[status as keyof typeof gateway], codes.map((code) => `\`${code}\``).join(', ')];
        return [status, { description: words.filter(Boolean).join(' '), content: { ...own, ...ofGateway } }];
      }),
  );
}

const examplesOf = (codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));

/** Every code once, with its words. */
function allExamples(routes: readonly RouteContract[]) {
  const codes = [...new Set(routes.flatMap(problemsOf))].toSorted();
  return Object.fromEntries(codes.map((code) => [code, { value: exampleProblem(code) }]));
}

/** Some routes share parameters of which not all are in each path; those that are must be given. */
function pathOf(params: z.ZodType, path: string): { readonly path?: z.ZodObject } {
  if (!isObject(params)) return {};
  const named = Object.entries(params.shape).filter(([name]) => path.includes(`{${name}}`));
  const given = named.map(([name, schema]) => [name, withoutOptional(schema as z.ZodType)]);
  return given.length === 0 ? {} : { path: z.object(Object.fromEntries(given)) };
}

const isObject = (schema: z.ZodType): schema is z.ZodObject => schema instanceof z.ZodObject;
const hasFields = (schema: z.ZodObject): boolean => Object.keys(schema.shape).length > 0;

/** What a path is about: the first word behind the brand. */
export function tagOf({ path }: Pick<RouteContract, 'path'>): string {
  const [first = '', , third] = path.replace(/^\/v1\//, '').split('/');
  return (third ?? first).replace(/[:{.].*$/, '');
}

const tagWords: Readonly<Record<string, string>> = {
  health: 'Whether everything is well.',
  openapi: 'This contract.',
  brands: 'Tenants: everything belongs to one brand.',
  applications: 'Registrations at a platform that accounts share.',
  accounts: 'Channels of a brand, their pace, profile and credentials.',
  media: 'The library of pictures.',
  posts: 'What a brand says, and what becomes of it on each account.',
  tone: "The brand's own words.",
  campaigns: 'What posts of one occasion have in common.',
  tracking: 'Parameters that links carry.',
  reports: 'Counts, summed up.',
  site: "The looks of the brand's pages.",
  log: 'What was done, by day.',
};

function tagsOf(routes: readonly RouteContract[]): readonly string[] {
  return [...new Set(routes.map(tagOf))];
}

/** Such as `postBrandsPostsCancel`: unique, and as stable as the address. */
function operationIdOf({ method, path }: RouteContract): string {
  const words = path
    .replace('/v1', '')
    .split(/[/:]/)
    .filter((part) => part !== '' && !part.startsWith('{'));
  const item = path.endsWith('}') ? ['one'] : [];
  const name = [...words.flatMap((word) => word.split(/[-.]/)), ...item].map(capitalised).join('');
  return method.toLowerCase() + name;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
