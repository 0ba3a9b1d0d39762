import type { InvokeAsync } from './async-invocation.ts';
import type { FunctionSettings } from './function-settings.ts';
import { type FunctionContext, LambdaFunction } from './lambda-function.ts';

export interface InvocableFunction {
  readonly lambda: LambdaFunction;
  /** True when the call was accepted. */
  invokeAsync(payload: string): boolean;
}

/** `deliver-weibo` fits `WeiboDeliverFunction1A2B3C4D`: every word occurs in the logical id. */
function fits(logicalId: string, name: string): boolean {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.length > 0 && words.every((word) => logicalId.toLowerCase().includes(word));
}

export class Functions {
  readonly #all: readonly LambdaFunction[];
  #invokeAsync: InvokeAsync | undefined;

  constructor(settings: readonly FunctionSettings[], context: FunctionContext) {
    this.#all = settings.map((one) => new LambdaFunction(one, context));
  }

  /** Destinations of asynchronous calls may be functions again, so this part is connected after construction. */
  connect(invokeAsync: InvokeAsync): void {
    this.#invokeAsync = invokeAsync;
  }

  all(): readonly LambdaFunction[] {
    return this.#all;
  }

  /** ARN, with or without a qualifier. */
  byArn(arn: string): InvocableFunction | undefined {
    return this.#invocable(
      this.#all.find(({ settings }) => arn === settings.arn || arn.startsWith(`${settings.arn}:`)),
    );
  }

  /** Physical name, ARN, logical id, or words of the logical id when only one function fits. */
  find(name: string): InvocableFunction | undefined {
    const exact = this.#all.find(({ settings }) => [settings.name, settings.logicalId, settings.arn].includes(name));
    if (exact) return this.#invocable(exact);
    const fitting = this.#all.filter(({ settings }) => fits(settings.logicalId, name));
    return fitting.length === 1 ? this.#invocable(fitting[0]) : undefined;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#all.map((lambda) => lambda.stop()));
  }

  #invocable(lambda: LambdaFunction | undefined): InvocableFunction | undefined {
    if (!lambda) return undefined;
    return {
      lambda,
      invokeAsync: (payload) => {
        this.#invokeAsync?.(lambda, payload);
        return this.#invokeAsync !== undefined;
      },
    };
  }
}
