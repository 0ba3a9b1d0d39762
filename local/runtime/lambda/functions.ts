import type { InvokeAsync } from './async-invocation.ts';
import type { FunctionSettings } from './function-settings.ts';
import { type FunctionContext, LambdaFunction } from './lambda-function.ts';

export interface InvocableFunction {
  readonly lambda: LambdaFunction;
  /** True when the call was accepted. */
  invokeAsync(payload: string): boolean;
}

/** `DeliverWeiboFunction1A2B3C4D` and `deliver-weibo` both start with `deliverweibo`. */
function simplify(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
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

  /** Physical name, ARN, logical id, or the construct's name in any spelling when only one function fits. */
  find(name: string): InvocableFunction | undefined {
    const exact = this.#all.find(({ settings }) => [settings.name, settings.logicalId, settings.arn].includes(name));
    if (exact) return this.#invocable(exact);
    const wanted = simplify(name);
    const fitting = this.#all.filter(({ settings }) => simplify(settings.logicalId).startsWith(wanted));
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
