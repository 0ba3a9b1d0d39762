import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  CfnRoute,
  CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import type { NodeFunction } from './node-function.ts';

export interface PublicApiProps {
  readonly stage: StageConfig;
  readonly serve: NodeFunction<object>;
  readonly takeMedia: NodeFunction<object>;
  readonly eraseMedia: NodeFunction<object>;
  readonly serveWechat: NodeFunction<object>;
  readonly extendSeries: NodeFunction<object>;
  readonly serveInbox: NodeFunction<object>;
  readonly authorize: NodeFunction<object>;
  readonly visit: NodeFunction<object>;
  readonly serveMedia: NodeFunction<object>;
  readonly serveGuest: NodeFunction<object>;
  readonly receiveCallback: NodeFunction<object>;
  readonly connectAccount: NodeFunction<object>;
}

const inboxPaths = [
  '/v1/brands/{brandId}/inbox',
  '/v1/brands/{brandId}/inbox/{proxy+}',
  '/v1/brands/{brandId}/accounts/{accountId}/welcome',
] as const;

/** Routes that anybody may call, and why that is right. */
const openRoutes = {
  contract: 'It says how to call the API, to those who have no token yet.',
  health: 'Load balancers and people ask for health before they have a token; the answer holds no data.',
  visit: 'Short links are for readers, who have no account; the answer is public by purpose.',
  site: 'The front page of a brand and the files at the root of its domain are for readers, crawlers and platforms.',
  picture: 'Pictures belong to public pages, and platforms fetch covers by their address.',
  connect: 'Whoever signs in at a platform for an account has no API token; the link and the browser are checked.',
  revoked: 'Platforms have no account; the address is the secret, and what is told there is only asked about.',
  guest: 'Guests have no account; what they may see and change is decided by the signed link they were given.',
  callback: 'Platforms have no account; each request is signed with a token that only they and we know.',
} as const;

/** The one way in: the API behind its authorizer, the readers' short links, and the guests' pages. */
export class PublicApi extends Construct {
  readonly api: HttpApi;
  /** What the DNS records of the stage's domains have to point at, in their order. */
  readonly domainTargets: string[] = [];

  constructor(scope: Construct, id: string, props: PublicApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'HttpApi', {
      description: `Lianbo ${props.stage.name}`,
      createDefaultStage: false,
    });
    const readerRoutes = this.#addRoutes(props);
    const stage = this.#addStage(props.stage);
    this.#allowReaders(stage, { ...props.stage.readers, routes: readerRoutes });
    for (const [index, domain] of props.stage.domains.entries()) {
      const name = new DomainName(this, `Domain${index}`, {
        domainName: domain.name,
        certificate: Certificate.fromCertificateArn(this, `Certificate${index}`, domain.certificateArn),
      });
      new ApiMapping(this, `Mapping${index}`, { api: this.api, domainName: name, stage });
      this.domainTargets.push(name.regionalDomainName);
    }
  }

  /** Returns those that crowds come to. */
  #addRoutes({
    serve,
    takeMedia,
    eraseMedia,
    serveWechat,
    extendSeries,
    serveInbox,
    authorize,
    visit,
    serveMedia,
    serveGuest,
    receiveCallback,
    connectAccount,
  }: PublicApiProps): readonly HttpRoute[] {
    const authorizer = new HttpLambdaAuthorizer('Authorizer', authorize.lambda, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: ['$request.header.Authorization'],
      resultsCacheTtl: Duration.seconds(30),
    });
    const toApi = new HttpLambdaIntegration('ServeApi', serve.lambda);
    const toVisit = new HttpLambdaIntegration('Visit', visit.lambda);
    this.api.addRoutes({ path: '/v1/{proxy+}', methods: [HttpMethod.ANY], integration: toApi, authorizer });
    const toTakeMedia = new HttpLambdaIntegration('TakeMedia', takeMedia.lambda);
    const media = { path: '/v1/brands/{brandId}/media', methods: [HttpMethod.POST] };
    this.api.addRoutes({ ...media, integration: toTakeMedia, authorizer });
    const toEraseMedia = new HttpLambdaIntegration('EraseMedia', eraseMedia.lambda);
    const erasure = { path: '/v1/brands/{brandId}/media/{mediaId}/erase', methods: [HttpMethod.POST] };
    this.api.addRoutes({ ...erasure, integration: toEraseMedia, authorizer });
    const toWechat = new HttpLambdaIntegration('ServeWechat', serveWechat.lambda);
    const wechat = '/v1/brands/{brandId}/accounts/{accountId}/wechat/{proxy+}';
    this.api.addRoutes({ path: wechat, methods: [HttpMethod.ANY], integration: toWechat, authorizer });
    const toInbox = new HttpLambdaIntegration('ServeInbox', serveInbox.lambda);
    for (const path of inboxPaths)
      this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration: toInbox, authorizer });
    const toSeries = new HttpLambdaIntegration('ExtendSeries', extendSeries.lambda);
    for (const path of ['/v1/brands/{brandId}/series', '/v1/brands/{brandId}/series/{proxy+}']) {
      this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration: toSeries, authorizer });
    }
    this.#addOpenRoute('/v1/health', toApi, { reason: openRoutes.health });
    this.#addOpenRoute('/v1/openapi.json', toApi, { reason: openRoutes.contract });
    const reading = [HttpMethod.GET, HttpMethod.HEAD];
    const links = this.#addOpenRoute('/l/{slug}', toVisit, { reason: openRoutes.visit, methods: reading });
    this.#addOpenRoute('/', toVisit, { reason: openRoutes.site, methods: reading });
    this.#addOpenRoute('/{file}', toVisit, { reason: openRoutes.site, methods: reading });
    const toMedia = new HttpLambdaIntegration('ServeMedia', serveMedia.lambda);
    const pictures = this.#addOpenRoute('/m/{mediaId}', toMedia, { reason: openRoutes.picture, methods: reading });
    const toGuest = new HttpLambdaIntegration('ServeGuest', serveGuest.lambda);
    const acting = [HttpMethod.GET, HttpMethod.POST];
    this.#addOpenRoute('/g/{proxy+}', toGuest, { reason: openRoutes.guest, methods: acting });
    const toCallback = new HttpLambdaIntegration('ReceiveCallback', receiveCallback.lambda);
    for (const path of ['/callback/wechat/{accountId}', '/callback/weibo/{accountId}'])
      this.#addOpenRoute(path, toCallback, { reason: openRoutes.callback, methods: acting });
    const toConnect = new HttpLambdaIntegration('ConnectAccount', connectAccount.lambda);
    this.#addOpenRoute('/connect/weibo', toConnect, { reason: openRoutes.connect, methods: acting });
    this.#addOpenRoute('/connect/weibo/callback', toConnect, { reason: openRoutes.connect });
    const revoked = '/connect/weibo/revoked/{applicationId}/{secret}';
    this.#addOpenRoute(revoked, toConnect, { reason: openRoutes.revoked });
    return [...links, ...pictures];
  }

  #addOpenRoute(
    path: string,
    integration: HttpLambdaIntegration,
    { reason, methods = [HttpMethod.GET] }: OpenRoute,
  ): readonly HttpRoute[] {
    const routes = this.api.addRoutes({ path, methods, integration, authorizer: new HttpNoneAuthorizer() });
    for (const route of routes) acknowledge(route, 'AwsSolutions-APIG4', reason);
    return routes;
  }

  #addStage({ api, logRetentionDays }: StageConfig): HttpStage {
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: api.requestsPerSecond, burstLimit: api.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat() },
    });
  }

  /** A throttle of their own, for routes that must be there before the stage that names them. */
  #allowReaders(
    stage: HttpStage,
    { routes, requestsPerSecond, burst }: StageConfig['readers'] & { readonly routes: readonly HttpRoute[] },
  ): void {
    const throttle = { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst };
    const keys = routes.flatMap(({ node: { defaultChild } }) =>
      defaultChild instanceof CfnRoute ? [defaultChild.routeKey] : [],
    );
    const resource = stage.node.defaultChild;
    if (!(resource instanceof CfnStage) || keys.length === 0)
      throw new Error('The API has no stage or routes to limit.');
    resource.routeSettings = Object.fromEntries(keys.map((key) => [key, throttle]));
    stage.node.addDependency(...routes);
  }
}

type OpenRoute = { readonly reason: string; readonly methods?: HttpMethod[] };

/** No address, path, query or user agent: whose reader clicked which link is nobody's business. */
function accessLogFormat(): AccessLogFormat {
  return AccessLogFormat.custom(
    JSON.stringify({
      requestId: AccessLogField.contextRequestId(),
      time: AccessLogField.contextRequestTimeEpoch(),
      route: '$context.routeKey',
      status: AccessLogField.contextStatus(),
      latencyMs: AccessLogField.contextResponseLatency(),
      integrationLatencyMs: AccessLogField.contextIntegrationLatency(),
      integrationError: '$context.integrationErrorMessage',
      authorizerError: '$context.authorizer.error',
    }),
  );
}
