import {
  App,
  type AppProps,
  DefaultStackSynthesizer,
  type IReusableStackSynthesizer,
  Tags,
  Validations,
} from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import cdkSettings from '../cdk.json' with { type: 'json' };
import type { StageConfig } from './config.ts';
import type { CodeSource } from './function-code.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import { StateStack } from './stacks/state-stack.ts';

export interface AppOptions {
  readonly stage: StageConfig;
  readonly code: CodeSource;
  /** cdk-nag and CDK's own template checks. They take half of the time of a synthesis. */
  readonly validation: boolean;
  readonly outdir?: string;
}

export interface LianboApp {
  readonly app: App;
  readonly state: StateStack;
  readonly service: ServiceStack;
  readonly observability: ObservabilityStack;
}

/** Builds the stacks of one stage: references run from state to service to observability, never back. */
export function buildApp({ stage, code, validation, outdir }: AppOptions): LianboApp {
  const props: AppProps = {
    // The CLI passes cdk.json's context by itself; everybody else gets the same flags this way.
    context: cdkSettings.context,
    analyticsReporting: false,
    // Synthesized by an explicit call, with the bundles still in place.
    autoSynth: false,
    // The CLI checks the bootstrap version itself; the rule would add a condition function to every template.
    // Cast because CDK's own types do not agree under exactOptionalPropertyTypes.
    defaultStackSynthesizer: new DefaultStackSynthesizer({
      generateBootstrapVersionRule: false,
    }) as IReusableStackSynthesizer,
    builtinCloudFormationValidation: validation,
    ...(outdir !== undefined && { outdir }),
  };
  const app = new App(props);
  const prefix = `lianbo-${stage.name}`;
  const state = new StateStack(app, `${prefix}-state`, stage);
  const service = new ServiceStack(app, `${prefix}-service`, { stage, state, code });
  const observability = new ObservabilityStack(app, `${prefix}-observability`, { stage, state, service });
  Tags.of(app).add('project', 'lianbo');
  Tags.of(app).add('stage', stage.name);
  if (validation) Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { app, state, service, observability };
}
