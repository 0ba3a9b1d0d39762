import { PlatformError, type PlatformErrorKind } from '../../../../shared/domain/platform-error.ts';
import type { StepEffect } from '../../../../shared/ports/platform-publisher.ts';
import { drawLapse } from '../lapse.ts';
import type { NetworkDeps } from '../network.ts';
import type { Process } from '../process.ts';

/** The way to a platform and back, with all that can happen on it. */
export type PlatformLine = {
  readonly ask: <T>(process: Process, request: PlatformRequest<T>) => Promise<T>;
};

export type PlatformRequest<T> = {
  readonly name: string;
  readonly effect: StepEffect;
  /** What the platform does when the request reaches it; a refusal is thrown. */
  readonly act: () => T;
};

const callTimeoutMs = 10_000;

export function createPlatformLine(deps: NetworkDeps, options: { readonly isDown: () => boolean }): PlatformLine {
  const { loop, trace } = deps;
  return {
    ask: (process, request) =>
      new Promise((resolve, reject) => {
        if (!process.isAlive()) return;
        const fate = options.isDown() ? downFate(deps) : (deps.faults.draw(fates, 0.017) ?? 'well');
        trace.line(`${loop.now()} ${process.name} > ${request.name} ${fate}`);
        if (fate === 'died-before') return process.kill();
        travel(deps, { process, request, fate, resolve, reject });
      }),
  };
}

type Journey<T> = {
  readonly process: Process;
  readonly request: PlatformRequest<T>;
  readonly fate: Fate;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
};

/** There, perhaps acted upon, and perhaps back. */
function travel<T>(deps: NetworkDeps, journey: Journey<T>): void {
  const { loop, random, trace } = deps;
  const { process, request, fate, resolve, reject } = journey;
  const fail = (error: unknown): void => process.resume(() => reject(error));
  const onArrival = (): void => {
    const lost = fate === 'refused' ? refusal('unavailable', 'connection-refused') : ambiguous(request.effect, 'reset');
    if (fate === 'refused' || fate === 'reset-before') {
      fail(lost);
      return;
    }
    const answer = attempt(request.act);
    trace.line(`${loop.now()} ${process.name} < ${request.name} ${answer.kind}`);
    afterActing(deps, journey);
    const error = answer.kind === 'refused' ? answer.error : undefined;
    const spoilt = spoiltAnswer(fate, request.effect) ?? error;
    if (fate === 'slow-commit') return;
    loop.after(random.between(20, 400), () => {
      if (spoilt !== undefined) fail(spoilt);
      else if (answer.kind === 'done') process.resume(() => resolve(answer.value));
    });
  };
  if (fate === 'slow-commit') loop.after(callTimeoutMs, () => fail(ambiguous(request.effect, 'timeout')));
  loop.after(fate === 'slow-commit' ? random.between(4_000, 20_000) : random.between(30, 500), onArrival);
}

function afterActing<T>({ loop, random }: NetworkDeps, { process, fate }: Journey<T>): void {
  if (fate === 'died-after') process.kill();
  if (fate === 'slept-after') process.sleep(drawLapse(random, loop.now()));
}

function spoiltAnswer(fate: Fate, effect: StepEffect): unknown {
  if (fate === 'reset-after') return ambiguous(effect, 'http-502');
  return fate === 'garbled' ? new SyntaxError('Unexpected token < in JSON.') : undefined;
}

const fates = [
  { fate: 'refused', kind: 'platform-refused-connection', weight: 3 },
  { fate: 'reset-before', kind: 'platform-reset-before-acting', weight: 3 },
  { fate: 'reset-after', kind: 'platform-reset-after-acting', weight: 4 },
  { fate: 'slow-commit', kind: 'platform-slow-commit', weight: 3 },
  { fate: 'garbled', kind: 'platform-garbled-answer', weight: 1 },
  { fate: 'died-before', kind: 'worker-died-before-call', weight: 1 },
  { fate: 'died-after', kind: 'worker-died-after-call', weight: 1 },
  { fate: 'slept-after', kind: 'worker-slept-past-lease', weight: 1 },
] as const;
type Fate = (typeof fates)[number]['fate'] | 'well';

/** In an outage some requests still get in, and some of those are even answered. */
function downFate({ random, faults }: NetworkDeps): Fate {
  faults.count('platform-outage');
  return random.pick(['refused', 'refused', 'reset-before', 'reset-before', 'reset-after', 'slow-commit', 'well']);
}

type Answer<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'refused'; readonly error: unknown };

function attempt<T>(act: () => T): Answer<T> {
  try {
    return { kind: 'done', value: act() };
  } catch (error) {
    return { kind: 'refused', error };
  }
}

/** Sent, and nobody knows what became of it; what only reads or uploads may simply be tried again. */
function ambiguous(effect: StepEffect, code: string): PlatformError {
  return refusal(effect === 'repeatable' ? 'unavailable' : 'outcome-unknown', code);
}

export function refusal(kind: PlatformErrorKind, platformCode: string, retryAt?: number): PlatformError {
  return new PlatformError({
    kind,
    platformCode,
    text: { zh: '平台拒绝', en: 'Refused by the platform.' },
    hint: { zh: '见代码', en: 'See the code.' },
    ...(retryAt === undefined ? {} : { retryAt }),
  });
}
