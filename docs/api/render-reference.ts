import type { createDocument } from 'zod-openapi';
import type { RouteContract } from '../../shared/lambda/api-route.ts';
import { problemCatalogue } from '../../shared/lambda/problem-catalogue.ts';
import { tagOf } from './document.ts';
import { fieldRows } from './field-rows.ts';
import { problemsOf, statusOf } from './problems-of.ts';

type Document = ReturnType<typeof createDocument>;

/** The reference for people: every route with its fields and problems. */
export function renderReference(routes: readonly RouteContract[], document: Document): string {
  const byTag = Map.groupBy(routes, tagOf);
  const parts = [
    '# The API, route by route',
    'Made from the schemas that parse requests by `npm run docs:api`; the same for programs is [`openapi.json`](../openapi.json), served at `/v1/openapi.json`. What goes for all routes is in the [README](../../README.md#the-api).',
    [...byTag.keys()].map((tag) => `[${tag}](#${tag})`).join(' · '),
    ...[...byTag].flatMap(([tag, its]) => [`## ${tag}`, ...its.map((route) => renderRoute(route, document))]),
    renderProblems(routes),
  ];
  return `${parts.join('\n\n')}\n`;
}

function renderRoute(route: RouteContract, document: Document): string {
  const operation = document.paths?.[route.path]?.[methodOf(route)];
  const codes = problemsOf(route).map((code) => `[\`${code}\`](#problems)`);
  return [
    `### \`${route.method} ${route.path}\``,
    `${route.summary} ${operation?.description ?? ''}`,
    ...table('Query', fieldRows(parametersOf(operation, 'query'), document)),
    ...table('Body', fieldRows(bodyOf(operation), document)),
    ...(route.accepts === undefined ? [] : [`Or bytes of a type among ${route.accepts.join(', ')}.`]),
    ...table('Answer', fieldRows(answerOf(route, operation), document)),
    `Problems: ${codes.join(', ')}.`,
  ].join('\n\n');
}

type Operation = NonNullable<NonNullable<Document['paths']>[string]['get']>;

const methodOf = ({ method }: RouteContract) => method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';

function parametersOf(operation: Operation | undefined, place: string): unknown {
  const listed = (operation?.parameters ?? []).flatMap((each) => ('in' in each && each.in === place ? [each] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(listed.map((each) => [each.name, each.schema])),
    required: listed.filter((each) => each.required).map((each) => each.name),
  };
}

function bodyOf(operation: Operation | undefined): unknown {
  const body = operation?.requestBody;
  const content = body !== undefined && 'content' in body ? body.content['application/json'] : undefined;
  return content !== undefined && 'schema' in content ? content.schema : undefined;
}

function answerOf({ success = [200] }: RouteContract, operation: Operation | undefined): unknown {
  const answer = operation?.responses?.[String(success[0])];
  const content = answer !== undefined && 'content' in answer ? answer.content?.['application/json'] : undefined;
  return content !== undefined && 'schema' in content ? content.schema : undefined;
}

function table(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const head = [`| ${title} | type | |`, '|---|---|---|'];
  return [[...head, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')];
}

function renderProblems(routes: readonly RouteContract[]): string {
  const codes = [...new Set(routes.flatMap(problemsOf))].toSorted();
  const rows = codes.map((code) => {
    const { message, hint } = problemCatalogue[code] ?? {};
    return `| \`${code}\` | ${statusOf(code)} | ${message?.en ?? ''} ${hint?.en ?? ''} | ${message?.zh ?? ''}${hint?.zh ?? ''} |`;
  });
  return ['## Problems', ['| code | status | | |', '|---|---|---|---|', ...rows].join('\n')].join('\n\n');
}
