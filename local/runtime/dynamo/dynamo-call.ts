import { Agent, type IncomingMessage, request } from 'node:http';

/** Calls one DynamoDB operation over the wire. */
export type DynamoCall = (operation: string, input: unknown) => Promise<Record<string, unknown>>;

export class DynamoCallError extends Error {
  override readonly name = 'DynamoCallError';
  readonly type: string;

  constructor(operation: string, type: string, message: string) {
    super(`${operation}: ${type}: ${message}`);
    this.type = type;
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}

const CREDENTIAL = 'Credential=local/20260101/us-east-1/dynamodb/aws4_request';

/** The runtime's own calls need no signature, only the header that dynalite looks for. */
export function createDynamoCall(awsUrl: string): { call: DynamoCall; close(): void } {
  const agent = new Agent({ keepAlive: true });
  const post = (operation: string, body: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        'x-amz-date': '20260101T000000Z',
        authorization: `AWS4-HMAC-SHA256 ${CREDENTIAL}, SignedHeaders=host, Signature=local`,
      };
      const call = request(awsUrl, { method: 'POST', agent, headers }, resolve);
      call.on('error', reject);
      call.end(body);
    });
  return {
    close: () => agent.destroy(),
    call: async (operation, input) => {
      const response = await post(operation, JSON.stringify(input));
      const answer: Record<string, unknown> = JSON.parse(await textOf(response));
      if (response.statusCode === 200) return answer;
      const type = String(answer['__type']);
      throw new DynamoCallError(operation, type, String(answer['message'] ?? answer['Message'] ?? ''));
    },
  };
}
