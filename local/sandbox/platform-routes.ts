import { setTimeout as pause } from 'node:timers/promises';
import type { Hono, Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { SandboxBindings } from './connection.ts';
import { breakConnection, neverAnswer } from './connection.ts';
import type { SandboxEvent } from './events.ts';
import type { Fault, FaultSwitches } from './faults.ts';
import type { CallDescription, Context, Operation, Outcome, Platform, Refusal } from './operation.ts';
import { refused } from './operation.ts';
import type { RequestInput } from './request-input.ts';
import { readInput } from './request-input.ts';

export interface PlatformRoutesDependencies {
  readonly faults: FaultSwitches;
  readonly context: () => Context;
  readonly commit: (events: readonly SandboxEvent[]) => void;
  /** Work begins, and the returned function ends it. */
  readonly begin: () => () => void;
}

type Env = { Bindings: SandboxBindings };

export function addPlatformRoutes(app: Hono<Env>, platform: Platform, deps: PlatformRoutesDependencies): void {
  for (const operation of platform.operations) {
    app.all(operation.path, (c) => {
      const isExpected = operation.method === 'ANY' || operation.method === c.req.method;
      return serve(c, isExpected ? { platform, operation } : wrongMethod(platform, operation), deps);
    });
  }
  for (const path of platform.territory) {
    app.all(path, (c) => serve(c, unknownCall(platform, new URL(c.req.url).pathname), deps));
  }
}

interface Addressed {
  readonly platform: Platform;
  readonly operation: Operation;
}

function wrongMethod(platform: Platform, operation: Operation): Addressed {
  const run: Operation['run'] = ({ path }, context) => platform.refuse(path, platform.wrongMethod(operation), context);
  return { platform, operation: { ...operation, describe: () => ({ subject: {} }), run } };
}

function unknownCall(platform: Platform, path: string): Addressed {
  const run: Operation['run'] = (_input, context) => platform.refuse(path, platform.unknownPath, context);
  return { platform, operation: { endpoint: path, method: 'ANY', path, describe: () => ({ subject: {} }), run } };
}

interface Arrival extends Addressed {
  readonly input: RequestInput;
  readonly at: number;
  readonly fault: Fault | undefined;
}

async function serve(c: HonoContext<Env>, addressed: Addressed, deps: PlatformRoutesDependencies): Promise<Response> {
  const end = deps.begin();
  try {
    const { now: at } = deps.context();
    const input = await readInput(c);
    const fault = deps.faults.take(addressed.platform.name, addressed.operation.endpoint);
    if (fault?.delayMs !== undefined) await pause(fault.delayMs);
    const arrival = { ...addressed, input, at, fault };
    const outcome = settle(arrival, deps);
    // A request that is only held open is no work: whoever waits for quiet must not wait for it.
    if (fault?.mode === 'timeout') end();
    return await respond(c, outcome, fault);
  } finally {
    end();
  }
}

/** Acts, and records what happened together with the call itself, in one commit. */
function settle(arrival: Arrival, deps: PlatformRoutesDependencies): Outcome {
  const context = deps.context();
  const { operation, platform, input, at, fault } = arrival;
  const description = operation.describe(input, context);
  const outcome = faultyOutcome(arrival, context);
  const call = { at, platform: platform.name, endpoint: operation.endpoint, ...facts(outcome, description, fault) };
  deps.commit([...outcome.events, { type: 'called', call }]);
  return outcome;
}

function facts({ accepted, code }: Outcome, { actor, subject }: CallDescription, fault: Fault | undefined) {
  return {
    accepted,
    ...(code === undefined ? {} : { code }),
    ...(actor === undefined ? {} : { actor }),
    ...(fault === undefined ? {} : { fault: fault.mode }),
    subject,
  };
}

/** What the operation does under the fault, if one meets it. */
function faultyOutcome({ platform, operation, input, fault }: Arrival, context: Context): Outcome {
  const refusal = fault && refusalOf(fault, platform.throttled(operation.endpoint));
  const isUntouched = fault?.mode === 'before' || (fault?.mode === 'timeout' && !fault.acts);
  if (isUntouched) return nothingHappened;
  if (refusal === undefined) return operation.run(input, context);
  const answer = platform.refuse(input.path, refusal, context);
  if (!fault?.acts) return answer;
  const { accepted, events } = operation.run(input, context);
  return { ...answer, accepted, events };
}

/** The answer that a fault puts in place of the operation's own. */
function refusalOf({ mode, code, message, status }: Fault, throttled: Refusal): Refusal | undefined {
  if (mode !== 'throttle' && mode !== 'error') return undefined;
  return code === undefined ? { ...throttled, status } : { code, message, status };
}

/** The form of a page may send the browser on to any application. */
const pageHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cache-control': 'no-store',
};

const nothingHappened: Outcome = { ...refused({ status: 500, code: 0, body: {} }), code: undefined };

async function respond(c: HonoContext<Env>, outcome: Outcome, fault: Fault | undefined): Promise<Response> {
  if (fault?.mode === 'before' || fault?.mode === 'after-commit') return breakConnection(c.env);
  if (fault?.mode === 'timeout') return neverAnswer(c.env);
  const status = outcome.status as ContentfulStatusCode; // the tables of statuses name only such that carry a body
  if (outcome.location !== undefined) return c.redirect(outcome.location, 302);
  if (outcome.picture !== undefined) {
    return c.body(Buffer.from(outcome.picture), status, { 'content-type': 'image/png' });
  }
  if (outcome.page !== undefined) return c.html(outcome.page, status, pageHeaders);
  // Business statuses come from tables of statuses that carry a body; a switch cannot ask for one without.
  return c.json(outcome.body as object, status);
}
