import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { resourcesOf, stageTemplates, textOf, withoutHashes } from '../support/infra/templates.ts';

const { state, service } = stageTemplates('production');
const propertiesOf = (type: string) => resourcesOf(service, type).map(([, { Properties }]) => Properties);
const nameOf = (value: unknown) => withoutHashes(textOf(value)).replace(/[{}]|\.Arn/g, '');

describe('events and schedules', () => {
  const schedules = propertiesOf('AWS::Scheduler::Schedule');
  const targetSchema = z.looseObject({
    Arn: z.unknown(),
    Input: z.string().optional(),
    DeadLetterConfig: z.object({ Arn: z.unknown() }),
    RetryPolicy: z.looseObject({}),
  });

  it('dispatches and carries links each minute and looks after tokens, series and unfinished jobs, in UTC, in a group of its own', () => {
    const found = schedules.map((schedule) => [
      nameOf(targetSchema.parse(schedule['Target']).Arn),
      schedule['ScheduleExpression'],
      schedule['ScheduleExpressionTimezone'],
      textOf(schedule['GroupName']),
    ]);
    expect(found).toEqual([
      ['DispatcherDispatchFunction', 'cron(* * * * ? *)', 'UTC', '{Schedules}'],
      ['BulkWorkRunBulkFunction', 'cron(4/5 * * * ? *)', 'UTC', '{Schedules}'],
      ['LinkSyncSyncLinksFunction', 'cron(* * * * ? *)', 'UTC', '{Schedules}'],
      ['TokenCheckCheckTokensFunction', 'cron(2/5 * * * ? *)', 'UTC', '{Schedules}'],
      ['SeriesExtensionExtendSeriesFunction', 'cron(3/5 * * * ? *)', 'UTC', '{Schedules}'],
    ]);
  });

  it('tells each tick the minute that it stands for, and keeps ticks that could not be handed over', () => {
    for (const schedule of schedules) {
      const target = targetSchema.parse(schedule['Target']);
      expect(target.Input).toBe('{"scheduledAt":"<aws.scheduler.scheduled-time>"}');
      expect(nameOf(target.DeadLetterConfig.Arn)).toBe('TickDeadLettersQueue');
    }
  });

  it('trusts the scheduler only on behalf of this account and group', () => {
    const roles = resourcesOf(service, 'AWS::IAM::Role').filter(([, role]) =>
      JSON.stringify(role).includes('scheduler.amazonaws.com'),
    );
    expect(roles).toHaveLength(5);
    for (const [, role] of roles) {
      expect(JSON.stringify(role.Properties['AssumeRolePolicyDocument'])).toContain(
        '"Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"},"aws:SourceArn":{"Fn::GetAtt":["Schedules","Arn"]}}}',
      );
    }
  });

  it('brings what is due to people, wanted pictures to the fitting, what somebody listens to to the webhooks, files to those who import them, ended deliveries that others wait for to the chains, published ones with targets to the link sync', () => {
    const rules = propertiesOf('AWS::Events::Rule').map((rule) => ({
      pattern: rule['EventPattern'],
      targets: z
        .array(targetSchema)
        .parse(rule['Targets'])
        .map((target) => [nameOf(target.Arn), nameOf(target.DeadLetterConfig.Arn)]),
    }));
    expect(rules).toEqual([
      {
        pattern: { source: ['lianbo.work'], 'detail-type': ['delivery.due'] },
        targets: [['PersonDeliveryHandOverFunction', 'EventDeadLettersQueue']],
      },
      {
        pattern: { source: ['lianbo.work'], 'detail-type': ['picture.wanted'] },
        targets: [['PictureFittingFitMediaFunction', 'PictureFittingDeadLettersQueue']],
      },
      {
        pattern: { source: ['lianbo'], resources: ['lianbo:webhooks'] },
        targets: [['WebhooksSendWebhooksFunction', 'WebhooksDeadLettersQueue']],
      },
      {
        pattern: { source: ['lianbo.work'], 'detail-type': ['webhook.due'] },
        targets: [['WebhooksSendWebhooksFunction', 'WebhooksDeadLettersQueue']],
      },
      {
        pattern: { source: ['lianbo.work'], 'detail-type': ['bulk.wanted'] },
        targets: [['BulkWorkRunBulkFunction', 'EventDeadLettersQueue']],
      },
      {
        pattern: {
          source: ['lianbo'],
          'detail-type': [
            'delivery.published',
            'delivery.failed',
            'delivery.missed',
            'delivery.cancelled',
            'delivery.withdrawn',
            'delivery.removed',
            'delivery.reopened',
          ],
          detail: { hasFollowers: [true] },
        },
        targets: [['ChainWakerWakeChainsFunction', 'EventDeadLettersQueue']],
      },
      {
        pattern: {
          source: ['lianbo'],
          'detail-type': ['delivery.published'],
          detail: { hasSyncTargets: [true] },
        },
        targets: [['LinkSyncSyncLinksFunction', 'EventDeadLettersQueue']],
      },
      {
        pattern: {
          source: ['lianbo'],
          'detail-type': [
            'post.withdrawn',
            'delivery.withdrawn',
            'delivery.withdrawal-refused',
            'delivery.withdrawal-handed-over',
          ],
          detail: { hasSyncTargets: [true] },
        },
        targets: [['LinkSyncSyncLinksFunction', 'EventDeadLettersQueue']],
      },
    ]);
  });

  it('keeps asynchronous calls that failed for good', () => {
    const kept = propertiesOf('AWS::Lambda::EventInvokeConfig').map((config) => [
      nameOf(config['FunctionName']),
      JSON.stringify(config['DestinationConfig']),
    ]);
    expect(kept.map(([name]) => name).sort()).toEqual([
      'BulkWorkRunBulkFunction',
      'ChainWakerWakeChainsFunction',
      'DispatcherDispatchFunction',
      'LinkSyncSyncLinksFunction',
      'PersonDeliveryHandOverFunction',
      'PictureFittingFitMediaFunction',
      'SeriesExtensionExtendSeriesFunction',
      'TokenCheckCheckTokensFunction',
      'WebhooksSendWebhooksFunction',
    ]);
    for (const [, destination] of kept) expect(destination).toContain('DeadLetters');
  });
});

describe('the API', () => {
  it('asks everybody for a token but guests, platforms, those who connect an account or follow a link, and those who look at its health', () => {
    const routes = propertiesOf('AWS::ApiGatewayV2::Route').map((route) => [
      route['RouteKey'],
      route['AuthorizationType'],
    ]);
    expect(routes).toEqual([
      ['ANY /v1/{proxy+}', 'CUSTOM'],
      ['POST /v1/brands/{brandId}/media', 'CUSTOM'],
      ['POST /v1/brands/{brandId}/media/{mediaId}/erase', 'CUSTOM'],
      ['ANY /v1/brands/{brandId}/accounts/{accountId}/wechat/{proxy+}', 'CUSTOM'],
      ['ANY /v1/brands/{brandId}/inbox', 'CUSTOM'],
      ['ANY /v1/brands/{brandId}/inbox/{proxy+}', 'CUSTOM'],
      ['ANY /v1/brands/{brandId}/accounts/{accountId}/welcome', 'CUSTOM'],
      ['ANY /v1/brands/{brandId}/series', 'CUSTOM'],
      ['ANY /v1/brands/{brandId}/series/{proxy+}', 'CUSTOM'],
      ['GET /v1/health', 'NONE'],
      ['GET /v1/openapi.json', 'NONE'],
      ['GET /l/{slug}', 'NONE'],
      ['HEAD /l/{slug}', 'NONE'],
      ['GET /', 'NONE'],
      ['HEAD /', 'NONE'],
      ['GET /{file}', 'NONE'],
      ['HEAD /{file}', 'NONE'],
      ['GET /m/{mediaId}', 'NONE'],
      ['HEAD /m/{mediaId}', 'NONE'],
      ['GET /g/{proxy+}', 'NONE'],
      ['POST /g/{proxy+}', 'NONE'],
      ['GET /callback/wechat/{accountId}', 'NONE'],
      ['POST /callback/wechat/{accountId}', 'NONE'],
      ['GET /callback/weibo/{accountId}', 'NONE'],
      ['POST /callback/weibo/{accountId}', 'NONE'],
      ['GET /connect/weibo', 'NONE'],
      ['POST /connect/weibo', 'NONE'],
      ['GET /connect/weibo/callback', 'NONE'],
      ['GET /connect/weibo/revoked/{applicationId}/{secret}', 'NONE'],
    ]);
  });

  it('remembers for half a minute who is calling', () => {
    expect(propertiesOf('AWS::ApiGatewayV2::Authorizer')).toEqual([
      expect.objectContaining({
        AuthorizerPayloadFormatVersion: '2.0',
        AuthorizerResultTtlInSeconds: 30,
        EnableSimpleResponses: true,
        IdentitySource: ['$request.header.Authorization'],
      }),
    ]);
  });

  it('limits requests and logs them without addresses, paths or queries', () => {
    const [stage] = propertiesOf('AWS::ApiGatewayV2::Stage');
    expect(stage).toMatchObject({ DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 } });
    const crowd = { ThrottlingRateLimit: 5_000, ThrottlingBurstLimit: 5_000 };
    expect(stage?.['RouteSettings']).toEqual(
      Object.fromEntries(
        ['GET /l/{slug}', 'HEAD /l/{slug}', 'GET /m/{mediaId}', 'HEAD /m/{mediaId}'].map((route) => [route, crowd]),
      ),
    );
    const { Format } = z.looseObject({ Format: z.string() }).parse(stage?.['AccessLogSettings']);
    expect(Object.keys(JSON.parse(Format))).toContain('status');
    expect(Format).not.toMatch(/sourceIp|\$context\.path|userAgent|queryString/i);
  });
});

describe('the state', () => {
  it('has one table with two indexes of keys only, expiry, recovery and protection', () => {
    const [[, table] = []] = resourcesOf(state, 'AWS::DynamoDB::GlobalTable');
    expect(table?.DeletionPolicy).toBe('Retain');
    expect(table?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      GlobalSecondaryIndexes: ['attention', 'calendar'].map((IndexName) => ({
        IndexName,
        KeySchema: [
          { AttributeName: `${IndexName}Pk`, KeyType: 'HASH' },
          { AttributeName: `${IndexName}Sk`, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
      Replicas: [
        { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
      ],
    });
  });

  it('hides the media from the public and from plain HTTP', () => {
    const [[, bucket] = []] = resourcesOf(state, 'AWS::S3::Bucket');
    expect(bucket?.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(JSON.stringify(resourcesOf(state, 'AWS::S3::BucketPolicy'))).toContain('"aws:SecureTransport":"false"');
  });

  it('archives what was told on the bus', () => {
    const [[, archive] = []] = resourcesOf(state, 'AWS::Events::Archive');
    expect(archive?.Properties).toMatchObject({ RetentionDays: 90, EventPattern: { source: ['lianbo'] } });
  });
});
