import type { RouteContract } from '../../shared/lambda/api-route.ts';
import { problemCatalogue } from '../../shared/lambda/problem-catalogue.ts';

/** Whatever is asked, the service may be busy or at fault. */
const always = ['busy', 'internal-error'] as const;

const notFoundByParameter: Readonly<Record<string, string>> = {
  brandId: 'brand-not-found',
  accountId: 'account-not-found',
  postId: 'post-not-found',
  deliveryId: 'delivery-not-found',
  mediaId: 'media-not-found',
  tokenId: 'token-not-found',
  seriesId: 'series-not-found',
  threadId: 'thread-not-found',
  webhookId: 'webhook-not-found',
};

/** Codes of the problems with which a route may answer: those that follow from its contract, and its own. */
export function problemsOf(contract: RouteContract): readonly string[] {
  const codes = [
    ...accessProblems(contract),
    ...pathProblems(contract),
    ...inputProblems(contract),
    ...repeatProblems(contract),
    ...(contract.problems ?? []),
    ...always,
  ];
  return [...new Set(codes)];
}

export function statusOf(code: string): number {
  const status = problemCatalogue[code]?.status;
  if (status === undefined) throw new Error(`The problem ${code} is not in the catalogue.`);
  return status;
}

function accessProblems({ access }: RouteContract): readonly string[] {
  if (access === 'open' || access === 'viewer') return [];
  return access === 'installation' ? ['role-too-low', 'installation-token-needed'] : ['role-too-low'];
}

function pathProblems({ path }: RouteContract): readonly string[] {
  const parameters = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
  if (parameters.length === 0) return [];
  return ['route-not-found', ...parameters.flatMap((name) => notFoundByParameter[name] ?? [])];
}

function inputProblems({ body, query, accepts }: RouteContract): readonly string[] {
  const hasBody = body.type !== 'undefined' || accepts !== undefined;
  return [
    ...(hasBody ? ['broken-json', 'unsupported-media-type', 'body-too-large'] : []),
    'invalid-input',
    ...(fieldsOf(query).includes('cursor') ? ['bad-cursor'] : []),
  ];
}

function repeatProblems({ takesIdempotencyKey, repeats }: RouteContract): readonly string[] {
  if (!takesIdempotencyKey) return [];
  return [
    'idempotency-key-invalid',
    'idempotency-key-reused',
    ...(repeats === 'recognised' ? [] : ['request-in-flight']),
    ...(repeats === 'secret' ? ['secret-shown-once'] : []),
  ];
}

function fieldsOf(schema: RouteContract['query']): readonly string[] {
  return 'shape' in schema && schema.shape instanceof Object ? Object.keys(schema.shape) : [];
}
