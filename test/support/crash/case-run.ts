import type { Answer, Crossing } from './door.ts';
import { type Fact, factsOf, targetOf } from './facts.ts';

/**
 * before: the worker ends before the request leaves. after: the service has acted and the worker ends before the answer
 * arrives. withhold: the service has acted and no answer comes until the caller gives up. sleep: the worker sleeps past
 * its lease before the request leaves, and goes on.
 */
export const faultKinds = ['before', 'after', 'withhold', 'sleep'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** `at`: the number of the request, counted from where the fault before has struck, or words that its trace line has. */
export type Fault = { readonly at: number | string; readonly kind: FaultKind };

/** How the event of an invocation of the target reaches it. */
export const repetitions = ['twice', 'three-times', 'out-of-order', 'two-at-once', 'twice-in-a-batch'] as const;
export type Repetition = (typeof repetitions)[number];

/** The function in which faults strike, and which of its invocations belong to the case. */
export type Target = { readonly functionName: string; readonly owns: (event: string) => boolean };

export type Fate = 'answered' | FaultKind | 'too-late';

export type Crossed = {
  readonly at: number;
  readonly functionName: string;
  readonly threadId: number;
  /** The request's number in the target; undefined outside of it. */
  readonly number: number | undefined;
  readonly request: string;
  fate: Fate;
  status: number | undefined;
  /** The platform has answered that it took the call; its refusals have status 200 as well. */
  isAccepted: boolean;
};

/** What happens in one case: which request meets which fault, and everything that crossed a process's border. */
export class CaseRun {
  readonly target: Target;
  readonly repetition: Repetition | undefined;
  readonly fraction: () => number;
  readonly facts: Fact[] = [];
  readonly crossed: Crossed[] = [];
  /** Requests in the target since the last fault. */
  count = 0;
  readonly #faults: Fault[];
  #subjects: readonly string[] = [];

  constructor(plan: {
    readonly target: Target;
    readonly faults: readonly Fault[];
    readonly repetition?: Repetition | undefined;
    readonly fraction: () => number;
  }) {
    this.target = plan.target;
    this.repetition = plan.repetition;
    this.fraction = plan.fraction;
    this.#faults = [...plan.faults];
  }

  /** Ids and addresses whose mention makes a request one of the case. */
  about(subjects: readonly string[]): void {
    this.#subjects = subjects;
  }

  isAbout(text: string): boolean {
    return this.#subjects.some((subject) => text.includes(subject));
  }

  isTarget(functionName: string, event: string): boolean {
    return this.#isNamed(functionName) && this.target.owns(event);
  }

  /** Physical names are made of the construct's words, in an order of their own. */
  #isNamed(functionName: string): boolean {
    const name = functionName.toLowerCase();
    return this.target.functionName.split('-').every((word) => name.includes(word));
  }

  /** The faults that have not struck. */
  get openFaults(): number {
    return this.#faults.length;
  }

  /** Takes note of a request on its way and says which fault meets it. */
  meet(
    crossed: Pick<Crossed, 'at' | 'functionName' | 'threadId' | 'request'>,
    isTarget: boolean,
  ): { line: Crossed; fault?: Fault } {
    if (isTarget) this.count += 1;
    const line: Crossed = {
      ...crossed,
      number: isTarget ? this.count : undefined,
      fate: 'answered',
      status: undefined,
      isAccepted: false,
    };
    this.crossed.push(line);
    const [next] = this.#faults;
    if (!isTarget || next === undefined || !strikes(next, line)) return { line };
    this.#faults.shift();
    this.count = 0;
    line.fate = next.kind;
    return { line, fault: next };
  }

  /** A service has accepted the request. */
  acted(crossing: Crossing, at: number): void {
    if (this.isAbout(crossing.body.toString('utf8'))) this.facts.push(...factsOf(crossing, at));
  }
}

/** The platforms put a number other than 0 under one of these names into a refusal. */
export function isAcceptance({ status, body }: Answer): boolean {
  return status === 200 && !/"(?:errcode|errno|error_code)":(?!0\b)/.test(body.toString('utf8'));
}

function strikes({ at }: Fault, { number, request }: Crossed): boolean {
  return typeof at === 'number' ? number === at : request.includes(at);
}

/** A request in a few words, for a trace. */
export function describe(crossing: Crossing, service: 'aws' | 'platform'): string {
  if (service === 'platform') return `${crossing.method} ${crossing.path.split('?')[0]}${pushed(crossing)}`;
  const target = targetOf(crossing);
  if (target === '') return `S3 ${crossing.method} ${crossing.path.split('?')[0]}`;
  return `${target} ${subjectOf(target, crossing.body.toString('utf8'))}`.trim();
}

/** Pushing addresses and asking for what is left of the quota are the same call. */
function pushed({ path, body }: Crossing): string {
  if (!path.startsWith('/urls')) return '';
  const lines = body.toString('utf8').split('\n');
  return lines[0] === '*' ? ' quota' : ` +${lines.length}`;
}

/** Sort keys, event types and states tell what a request is for. */
const subjects: Readonly<Record<string, RegExp>> = {
  PutEvents: /"DetailType":"([^"]+)"/g,
  SendMessageBatch: /"DelaySeconds":(\d+)/g,
  Query: /"(ATTEND#[^"]+|POST#[^"]+)"/g,
  GetParameters: /"(\/[^"]+)"/g,
};
const itemSubject = /"sk":\{"S":"([^"#]+)|"state":\{"S":"([^"]+)"/g;

function subjectOf(target: string, body: string): string {
  const pattern = subjects[target] ?? itemSubject;
  const words = [...body.matchAll(pattern)].map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '');
  return [...new Set(words)].slice(0, 4).join(' ');
}
