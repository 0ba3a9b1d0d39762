import type { RouteSettings } from './api-settings.ts';

export interface RouteMatch {
  readonly route: RouteSettings;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface CompiledRoute {
  readonly route: RouteSettings;
  readonly method: string;
  readonly segments: readonly string[];
  /** Sorts more specific paths first. */
  readonly rank: string;
}

function rankOf(segment: string): string {
  if (segment.endsWith('+}')) return '3';
  return segment.startsWith('{') ? '2' : '1';
}

function compile(route: RouteSettings): CompiledRoute {
  if (route.routeKey === '$default') return { route, method: 'ANY', segments: ['{proxy+}'], rank: '9' };
  const [method = '', path = ''] = route.routeKey.split(' ');
  const segments = path.split('/').slice(1);
  // At the same path a named method goes before ANY.
  return { route, method, segments, rank: `${segments.map(rankOf).join('')}${method === 'ANY' ? '1' : '0'}` };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** What one segment of a pattern takes from the path: parameters, or undefined when it does not fit. */
function matchSegment(segment: string, rest: readonly string[]): Record<string, string> | undefined {
  const [actual] = rest;
  if (segment.endsWith('+}')) {
    const all = rest.join('/');
    return all === '' ? undefined : { [segment.slice(1, -2)]: decode(all) };
  }
  if (segment.startsWith('{')) return actual ? { [segment.slice(1, -1)]: decode(actual) } : undefined;
  return segment === actual ? {} : undefined;
}

function matchSegments(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const isGreedy = pattern.at(-1)?.endsWith('+}') ?? false;
  if (!isGreedy && pattern.length !== path.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const taken = matchSegment(segment, path.slice(index));
    if (!taken) return undefined;
    Object.assign(parameters, taken);
  }
  return parameters;
}

export type FindRoute = (method: string, path: string) => RouteMatch | undefined;

/** Precedence as on AWS: full path before variable before greedy variable, a named method before ANY, $default last. */
export function createRouteTable(routes: readonly RouteSettings[]): FindRoute {
  const compiled = routes.map(compile).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const candidate of compiled) {
      if (candidate.method !== 'ANY' && candidate.method !== method) continue;
      if (candidate.rank === '9') return { route: candidate.route, pathParameters: {} };
      const pathParameters = matchSegments(candidate.segments, segments);
      if (pathParameters) return { route: candidate.route, pathParameters };
    }
    return undefined;
  };
}
