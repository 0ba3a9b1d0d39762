import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import { md5Of } from '../../../local/runtime/sqs/message-digest.ts';
import type { AwsFault } from './aws-stand-in.ts';

const messageSchema = z.looseObject({ Id: z.string(), MessageBody: z.string(), DelaySeconds: z.number() });
export type RecordedMessage = z.output<typeof messageSchema>;
const eventSchema = z.looseObject({ DetailType: z.string(), Detail: z.string() });
export type RecordedEvent = z.output<typeof eventSchema>;

type Call = {
  readonly operation: string;
  readonly body: Buffer;
  readonly headers: IncomingHttpHeaders;
  readonly fault: AwsFault | undefined;
};
type Answer = { readonly status: number; readonly body: string };
type World = {
  readonly tableEndpoint: string;
  readonly messages: RecordedMessage[];
  readonly events: RecordedEvent[];
  readonly parameters: ReadonlyMap<string, string>;
  readonly depths: ReadonlyMap<string, { readonly visible: number; readonly held: number }>;
};

/** What AWS answers to each call, and how each fault looks in it. */
export function awsAnswers(world: World): (call: Call) => Promise<Answer> {
  return async (call) => {
    if (call.fault === 'throttle') return refusal(400, 'ProvisionedThroughputExceededException');
    if (call.fault === 'break') return refusal(500, 'InternalServerError');
    if (call.fault === 'lose-answer') {
      await forward(world.tableEndpoint, call, call.body);
      return refusal(500, 'InternalServerError');
    }
    switch (call.operation) {
      case 'SendMessageBatch':
        return ok(sendMessages(world, call));
      case 'PutEvents':
        return ok(putEvents(world, call));
      case 'GetQueueAttributes':
        return ok(queueAttributes(world, call));
      case 'GetParameters':
        return ok(getParameters(world, call));
      case 'BatchGetItem':
        return batch(world, call, { leftOver: 'UnprocessedKeys' });
      case 'BatchWriteItem':
        return batch(world, call, { leftOver: 'UnprocessedItems' });
      default:
        return forward(world.tableEndpoint, call, call.body);
    }
  };
}

const ok = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) });
const refusal = (status: number, name: string): Answer => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws#${name}`, message: 'A fault of this test.' }),
});

/** Every second entry is turned away, or all of them for good. */
const isRefused = (fault: AwsFault | undefined, position: number): boolean =>
  fault === 'refuse-for-good' || (fault === 'take-half' && position % 2 === 1);

function sendMessages(world: World, { body, fault }: Call) {
  const { Entries } = z.object({ Entries: z.array(messageSchema) }).parse(JSON.parse(body.toString()));
  const taken = Entries.filter((_, position) => !isRefused(fault, position));
  world.messages.push(...taken);
  return {
    Successful: taken.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5Of(MessageBody) })),
    Failed: Entries.filter((entry) => !taken.includes(entry)).map(({ Id }) => ({
      Id,
      SenderFault: fault === 'refuse-for-good',
      Code: fault === 'refuse-for-good' ? 'InvalidParameterValue' : 'InternalError',
    })),
  };
}

function queueAttributes(world: World, { body }: Call) {
  const { QueueUrl } = z.object({ QueueUrl: z.string() }).parse(JSON.parse(body.toString()));
  const { visible, held } = world.depths.get(QueueUrl) ?? { visible: 0, held: 0 };
  return {
    Attributes: {
      ApproximateNumberOfMessages: String(visible),
      ApproximateNumberOfMessagesNotVisible: String(held),
    },
  };
}

function putEvents(world: World, { body, fault }: Call) {
  const { Entries } = z.object({ Entries: z.array(eventSchema) }).parse(JSON.parse(body.toString()));
  const ErrorCode = fault === 'refuse-for-good' ? 'MalformedDetail' : 'ThrottlingException';
  world.events.push(...Entries.filter((_, position) => !isRefused(fault, position)));
  return {
    FailedEntryCount: Entries.filter((_, position) => isRefused(fault, position)).length,
    Entries: Entries.map((_, position) => (isRefused(fault, position) ? { ErrorCode } : { EventId: String(position) })),
  };
}

function getParameters(world: World, { body }: Call) {
  const { Names } = z.object({ Names: z.array(z.string()) }).parse(JSON.parse(body.toString()));
  const [there, missing] = [true, false].map((isThere) =>
    Names.filter((name) => world.parameters.has(name) === isThere),
  );
  return {
    Parameters: there?.map((Name) => ({ Name, Value: world.parameters.get(Name) })),
    InvalidParameters: missing,
  };
}

/** Hands half of a batch on to the table and gives the rest back. */
async function batch(world: World, call: Call, { leftOver }: { leftOver: string }): Promise<Answer> {
  if (call.fault !== 'take-half') return forward(world.tableEndpoint, call, call.body);
  const { RequestItems } = z
    .object({ RequestItems: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(`${call.body}`));
  const [[table, wanted] = ['', []]] = Object.entries(RequestItems);
  const entries = Array.isArray(wanted) ? wanted : z.looseObject({ Keys: z.array(z.unknown()) }).parse(wanted).Keys;
  const wrapped = (some: readonly unknown[]) => ({
    [table]: Array.isArray(wanted) ? some : { ...Object(wanted), Keys: some },
  });
  const half = Math.floor(entries.length / 2);
  const untaken = { [leftOver]: wrapped(entries.slice(half)) };
  if (half === 0) return ok({ Responses: {}, ...untaken });
  const answer = await forward(
    world.tableEndpoint,
    call,
    Buffer.from(JSON.stringify({ RequestItems: wrapped(entries.slice(0, half)) })),
  );
  return { status: answer.status, body: JSON.stringify({ ...JSON.parse(answer.body), ...untaken }) };
}

async function forward(endpoint: string, { headers }: Call, body: Buffer): Promise<Answer> {
  const pick = ['x-amz-target', 'x-amz-date', 'authorization', 'content-type'] as const;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: Object.fromEntries(pick.map((name) => [name, String(headers[name])])),
    body: new Uint8Array(body),
  });
  return { status: response.status, body: await response.text() };
}
