import { type Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionEntry } from '../function-code.ts';
import { acknowledge } from './acknowledge.ts';
import {
  applicationLogLevel,
  asynchronousSettings,
  commonEnvironment,
  deadLetterReason,
  type FunctionSetting,
  type Invocation,
  metricsNamespace,
} from './function-settings.ts';

/** What an operator is told when the function fails, or why nobody needs to be told. */
export type Monitoring = { readonly errorImpact: string; readonly runbook: string } | { readonly none: string };

export interface NodeFunctionProps {
  readonly entry: FunctionEntry;
  readonly setting: FunctionSetting;
  /** Name in logs, metrics and alarms. */
  readonly service: string;
  readonly memoryMb: number;
  readonly timeout: Duration;
  readonly invocation: Invocation;
  /** Runs at the same time at most; takes as many from what the account's other functions may have. */
  readonly reservedConcurrency?: number | undefined;
  /** What comes beyond the limit waits for its turn, so that being held back is no trouble. */
  readonly waitsAtLimit?: boolean;
  readonly monitoring: Monitoring;
  /** Why its runs are not worth a trace each; without it, they are traced. */
  readonly untracedBecause?: string;
}

type BucketFolder = 'media' | 'content' | 'uploads' | 'bulk';
type TableVerb = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

/**
 * The only place that makes functions. A role starts with nothing but its own log group and traces; each `bind` method
 * grants exactly the verbs named and sets the variable that goes with them, so that permission and setting cannot
 * drift apart. `E` is the environment that the function's own schema demands.
 */
export class NodeFunction<E extends object> extends Construct {
  readonly lambda: LambdaFunction;
  readonly service: string;
  readonly monitoring: Monitoring;
  /** Calls beyond a limit of its own wait, on purpose. */
  readonly waitsAtLimit: boolean;
  readonly metricsNamespace: string;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    this.service = props.service;
    this.monitoring = props.monitoring;
    this.waitsAtLimit = props.waitsAtLimit === true;
    this.metricsNamespace = metricsNamespace(props.setting.stage);
    const { stage, code } = props.setting;
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: code(props.entry),
      memorySize: props.memoryMb,
      timeout: props.timeout,
      // Not the default role: its managed policy may write to every log group of the account.
      role: new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: applicationLogLevel(stage.logLevel),
      tracing: props.untracedBecause === undefined ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: commonEnvironment(props.setting, props.service),
      ...(props.reservedConcurrency !== undefined && { reservedConcurrentExecutions: props.reservedConcurrency }),
      ...asynchronousSettings(props.invocation),
    });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.logGroup.logGroupArn]);
    if (props.untracedBecause === undefined) {
      this.#acceptResource('*', 'X-Ray has no resources to name; only its two put calls do this.');
    } else acknowledge(this.lambda, 'Serverless-LambdaTracing', props.untracedBecause);
    acknowledge(this.lambda, 'Serverless-LambdaDLQ', deadLetterReason(props.invocation));
  }

  /** Sets variables that need no permission. */
  set(variables: Partial<Record<keyof E & string, string>>): this {
    for (const [name, value] of Object.entries<string | undefined>(variables)) {
      if (value !== undefined) this.lambda.addEnvironment(name, value);
    }
    return this;
  }

  /** Adds one statement. Prefer a `bind` method, which also sets the variable. */
  allow(actions: readonly string[], resources: readonly string[]): this {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
    return this;
  }

  /** `indexes` names the indexes that may be queried; the table's verbs do not reach into them. */
  bindTable(table: TableV2, verbs: readonly TableVerb[], options: { readonly indexes?: readonly string[] } = {}): this {
    this.lambda.addEnvironment('TABLE_NAME', table.tableName);
    this.allow(
      verbs.map((verb) => `dynamodb:${verb}`),
      [table.tableArn],
    );
    const indexes = (options.indexes ?? []).map((index) => `${table.tableArn}/index/${index}`);
    return indexes.length > 0 ? this.allow(['dynamodb:Query'], indexes) : this;
  }

  /** `get`, `put` and `erase` name folders, whose objects are called after their content. */
  bindBucket(
    bucket: Bucket,
    access: Readonly<Partial<Record<'get' | 'put' | 'erase', readonly BucketFolder[]>>>,
  ): this {
    this.lambda.addEnvironment('BUCKET_NAME', bucket.bucketName);
    const arns = (folders: readonly BucketFolder[]) => folders.map((folder) => bucket.arnForObjects(`${folder}/*`));
    for (const folder of new Set(Object.values(access).flat())) {
      const reason = 'Objects are named by their content; a folder is the narrowest that can be known.';
      this.#acceptResource(`${importedName(bucket, bucket.bucketArn)}/${folder}/*`, reason);
    }
    if (access.erase) this.allow(['s3:DeleteObject'], arns(access.erase));
    if (access.put) this.allow(['s3:PutObject'], arns(access.put));
    if (!access.get) return this;
    // Without leave to list, S3 says "denied" instead of "no such key".
    return this.allow(['s3:GetObject'], arns(access.get)).allow(['s3:ListBucket'], [bucket.bucketArn]);
  }

  bindBus(bus: EventBus): this {
    this.lambda.addEnvironment('BUS_NAME', bus.eventBusName);
    return this.allow(['events:PutEvents'], [bus.eventBusArn]);
  }

  bindQueue(queue: Queue, variable: keyof E & string): this {
    this.lambda.addEnvironment(variable, queue.queueUrl);
    return this.allow(['sqs:SendMessage'], [queue.queueArn]);
  }

  /** Lets it count what lies in these queues, and nothing else. The variable holds their URLs, separated by commas. */
  bindQueueDepths(queues: readonly Queue[], variable: keyof E & string): this {
    const urls = queues.map((queue) => queue.queueUrl);
    this.lambda.addEnvironment(variable, Fn.join(',', urls));
    return this.allow(
      ['sqs:GetQueueAttributes'],
      queues.map((queue) => queue.queueArn),
    );
  }

  /** Paths are below the stage's prefix and may end in `/*`: account ids are not known when the stack is built. */
  bindParameters(prefix: string, access: Readonly<Partial<Record<'get' | 'put' | 'erase', readonly string[]>>>): this {
    this.lambda.addEnvironment('PARAMETER_PREFIX', prefix);
    if (access.get) this.allow(['ssm:GetParameters'], this.#parameterArns(prefix, access.get));
    if (access.put) this.allow(['ssm:PutParameter'], this.#parameterArns(prefix, access.put));
    if (access.erase) this.allow(['ssm:DeleteParameters'], this.#parameterArns(prefix, access.erase));
    return this;
  }

  #parameterArns(prefix: string, paths: readonly string[]): string[] {
    const { partition, region, account } = Stack.of(this);
    return paths.map((path) => {
      const [head, tail] = [`arn:${partition}:ssm:${region}:`, `:parameter${prefix}/${path}`];
      if (path.endsWith('*')) {
        const reason = 'Accounts are made at run time; the path ends at one kind of credentials of one stage.';
        this.#acceptResource(`${head}<AWS::AccountId>${tail}`, reason);
      }
      return `${head}${account}${tail}`;
    });
  }

  #acceptResource(resource: string, reason: string): void {
    acknowledge(this, `AwsSolutions-IAM5[Resource::${resource}]`, reason);
  }
}

/** How cdk-nag prints a value of another stack: by the name under which that stack exports it. */
function importedName(owner: Construct, attribute: string): string {
  const stack = Stack.of(owner);
  const imported: { 'Fn::ImportValue': string } = stack.resolve(stack.exportValue(attribute));
  return imported['Fn::ImportValue'];
}
