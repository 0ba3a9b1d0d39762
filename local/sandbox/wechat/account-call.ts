import type { CallSubject } from '../calls.ts';
import type { Context, Operation } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import type { AccountRun } from './access.ts';
import { actorOf, authorized } from './access.ts';

export type SubjectOf = (input: RequestInput, context: Context) => CallSubject;

const noSubject: SubjectOf = () => ({});

interface Call {
  readonly endpoint: string;
  readonly subject?: SubjectOf;
  readonly run: AccountRun;
}

/** A call with an access token, by its path below `/cgi-bin/`. */
export function call(method: Operation['method'], { endpoint, subject = noSubject, run }: Call): Operation {
  return {
    endpoint,
    method,
    path: `/cgi-bin/${endpoint}`,
    describe: (input, context) => ({ actor: actorOf(input, context), subject: subject(input, context) }),
    run: authorized(endpoint, run),
  };
}
