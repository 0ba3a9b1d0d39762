import { join } from 'node:path';
import * as z from 'zod';
import { RuntimeSetupError } from '../errors.ts';
import type { Location } from '../location.ts';
import type { ResolvedResource } from '../template/resolved-app.ts';

export interface FunctionSettings {
  readonly name: string;
  readonly logicalId: string;
  readonly arn: string;
  readonly bundlePath: string;
  readonly handlerName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly reservedConcurrency: number | undefined;
  readonly deadLetterArn: string | undefined;
  readonly logGroupName: string;
}

const propertiesSchema = z.object({
  Code: z.looseObject({ S3Key: z.string('only code that is an asset of the app runs locally') }),
  Handler: z.string(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  DeadLetterConfig: z.object({ TargetArn: z.string().optional() }).optional(),
  LoggingConfig: z.looseObject({ LogGroup: z.string().optional() }).optional(),
});

/** What Lambda itself puts into the environment of every function. */
function lambdaEnvironment(settings: FunctionSettings, location: Location): Record<string, string> {
  return {
    AWS_REGION: location.region,
    AWS_DEFAULT_REGION: location.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: location.awsUrl,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: settings.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: settings.logGroupName,
    AWS_LAMBDA_LOG_STREAM_NAME: `local/[$LATEST]${settings.name}`,
    LAMBDA_TASK_ROOT: join(settings.bundlePath, '..'),
    _HANDLER: `index.${settings.handlerName}`,
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
  };
}

function parse(resource: ResolvedResource): z.output<typeof propertiesSchema> {
  const parsed = propertiesSchema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  throw new RuntimeSetupError(`Function ${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
}

function bundlePathOf(assemblyDir: string, s3Key: string, handlerFile: string): string {
  const hash = s3Key.slice(s3Key.lastIndexOf('/') + 1).replace(/\.zip$/, '');
  return join(assemblyDir, `asset.${hash}`, `${handlerFile}.mjs`);
}

/** The settings of one function of the templates; its code is the asset that would be deployed. */
export function readFunction(
  resource: ResolvedResource,
  { assemblyDir, location }: { readonly assemblyDir: string; readonly location: Location },
): FunctionSettings {
  const properties = parse(resource);
  const [handlerFile = 'index', handlerName = 'handler'] = properties.Handler.split('.');
  const settings: FunctionSettings = {
    name: resource.name,
    logicalId: resource.logicalId,
    arn: resource.arn,
    bundlePath: bundlePathOf(assemblyDir, properties.Code.S3Key, handlerFile),
    handlerName,
    environment: {},
    timeoutMs: properties.Timeout * 1000,
    memoryMb: properties.MemorySize,
    reservedConcurrency: properties.ReservedConcurrentExecutions,
    deadLetterArn: properties.DeadLetterConfig?.TargetArn,
    logGroupName: properties.LoggingConfig?.LogGroup ?? `/aws/lambda/${resource.name}`,
  };
  const environment = { ...properties.Environment?.Variables, ...lambdaEnvironment(settings, location) };
  return { ...settings, environment };
}
