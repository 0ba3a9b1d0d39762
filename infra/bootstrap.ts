import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { Command, Option } from 'commander';
import { bootstrapStage } from './bootstrap-stage.ts';
import { stageConfig, stageNames } from './config.ts';
import { tableNameParameter } from './parameters.ts';

interface Options {
  readonly stage: string;
  readonly table?: string;
}

const client = { maxAttempts: 3, requestHandler: { connectionTimeout: 5_000, requestTimeout: 10_000 } };

async function run(options: Options): Promise<void> {
  const { region } = stageConfig(options.stage);
  const ssm = new SSMClient({ ...client, region });
  const { adminToken, signingKey } = await bootstrapStage({
    dynamo: new DynamoDBClient({ ...client, region }),
    ssm,
    stage: options.stage,
    tableName: options.table ?? (await readTableName(ssm, options.stage)),
    randomBytes,
    now: () => new Date(),
  });
  console.error(signingKey === 'created' ? 'Made the signing key.' : 'The signing key was there already.');
  console.error('The admin token, shown this once:');
  console.log(adminToken);
}

async function readTableName(ssm: SSMClient, stage: string): Promise<string> {
  const name = tableNameParameter(stage);
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name }));
  if (!Parameter?.Value) throw new Error(`The parameter ${name} is empty; deploy the state stack, or give --table.`);
  return Parameter.Value;
}

const command = new Command('bootstrap')
  .description('Makes the first admin token and the signing key of a deployed stage, with your own AWS credentials.')
  .addOption(new Option('--stage <stage>', 'the stage').choices([...stageNames]).makeOptionMandatory())
  .option('--table <name>', "the table's name, where it cannot be read from SSM")
  .action(run);

try {
  await command.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}
