import * as z from 'zod';
import { RuntimeSetupError } from '../errors.ts';
import type { ResolvedApp, ResolvedResource } from '../template/resolved-app.ts';

const apiSchema = z.object({
  ProtocolType: z.literal('HTTP', 'only HTTP APIs run locally'),
  CorsConfiguration: z.undefined('CORS is not emulated locally').optional(),
});

const stageSchema = z.object({
  ApiId: z.string(),
  StageName: z.string(),
  StageVariables: z.record(z.string(), z.string()).optional(),
});

const integrationSchema = z.object({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY', 'only Lambda integrations run locally'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0', 'only payload format 2.0 runs locally'),
  TimeoutInMillis: z.coerce.number().default(30_000),
});

const authorizerSchema = z.object({
  ApiId: z.string(),
  AuthorizerType: z.literal('REQUEST', 'only Lambda authorizers run locally'),
  AuthorizerUri: z.string(),
  AuthorizerPayloadFormatVersion: z.literal('2.0'),
  EnableSimpleResponses: z.literal(true, 'only simple responses of authorizers are understood locally'),
  AuthorizerResultTtlInSeconds: z.coerce.number().default(0),
  IdentitySource: z.array(z.string()).default([]),
});

const routeSchema = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'CUSTOM'], 'only Lambda authorizers run locally').default('NONE'),
  AuthorizerId: z.string().optional(),
});

export interface AuthorizerSettings {
  readonly id: string;
  readonly functionArn: string;
  readonly ttlMs: number;
  readonly identitySources: readonly string[];
}

export interface RouteSettings {
  readonly routeKey: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly authorizer: AuthorizerSettings | undefined;
}

export interface ApiSettings {
  readonly id: string;
  readonly stageName: string;
  readonly stageVariables: Readonly<Record<string, string>> | undefined;
  readonly routes: readonly RouteSettings[];
}

function parse<Schema extends z.ZodType>(schema: Schema, resource: ResolvedResource): z.output<Schema> {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  throw new RuntimeSetupError(`${resource.type} ${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
}

/** Integrations name a function by its ARN or by the invocation path that contains it. */
function functionArnIn(uri: string): string {
  return /arn:[\w-]+:lambda:[^/]*/.exec(uri)?.[0] ?? uri;
}

function readAuthorizers(app: ResolvedApp): ReadonlyMap<string, AuthorizerSettings> {
  const authorizers = new Map<string, AuthorizerSettings>();
  for (const resource of app.ofType('AWS::ApiGatewayV2::Authorizer')) {
    const properties = parse(authorizerSchema, resource);
    authorizers.set(resource.name, {
      id: resource.name,
      functionArn: functionArnIn(properties.AuthorizerUri),
      ttlMs: properties.AuthorizerResultTtlInSeconds * 1000,
      identitySources: properties.IdentitySource,
    });
  }
  return authorizers;
}

function readRoutes(app: ResolvedApp, apiId: string): RouteSettings[] {
  const authorizers = readAuthorizers(app);
  const integrations = new Map(
    app
      .ofType('AWS::ApiGatewayV2::Integration')
      .map((resource) => [`integrations/${resource.name}`, parse(integrationSchema, resource)]),
  );
  const routes: RouteSettings[] = [];
  for (const resource of app.ofType('AWS::ApiGatewayV2::Route')) {
    const route = parse(routeSchema, resource);
    if (route.ApiId !== apiId) continue;
    const integration = integrations.get(route.Target);
    if (!integration) throw new RuntimeSetupError(`Route ${route.RouteKey} has no integration ${route.Target}`);
    const authorizer = authorizers.get(route.AuthorizerId ?? '');
    if (route.AuthorizationType === 'CUSTOM' && !authorizer) {
      throw new RuntimeSetupError(`Route ${route.RouteKey} has no authorizer ${route.AuthorizerId}`);
    }
    routes.push({
      routeKey: route.RouteKey,
      functionArn: functionArnIn(integration.IntegrationUri),
      timeoutMs: integration.TimeoutInMillis,
      authorizer: route.AuthorizationType === 'CUSTOM' ? authorizer : undefined,
    });
  }
  return routes;
}

/** The HTTP API of the templates; at most one, because it gets the one API port. */
export function readApi(app: ResolvedApp): ApiSettings | undefined {
  const [api, second] = app.ofType('AWS::ApiGatewayV2::Api');
  if (second) throw new RuntimeSetupError('The local runtime serves one HTTP API, and the stacks have more');
  if (!api) return undefined;
  parse(apiSchema, api);
  const stages = app.ofType('AWS::ApiGatewayV2::Stage').map((stage) => parse(stageSchema, stage));
  const stage = stages.find((one) => one.ApiId === api.name);
  return {
    id: api.name,
    stageName: stage?.StageName ?? '$default',
    stageVariables: stage?.StageVariables,
    routes: readRoutes(app, api.name),
  };
}
