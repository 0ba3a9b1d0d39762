import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export type Received = {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly id: string;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: events of every shape
  readonly data: any;
};

/** How a receiver answers; `hang` never does. */
export type Answering = number | 'hang' | ((response: ServerResponse) => void);

export type Receiver = {
  readonly url: string;
  readonly received: Received[];
  answer: Answering;
  /** Whether the message is signed with the secret, as the library that receivers use sees it. */
  readonly isSigned: (message: Received | undefined, secret: string) => boolean;
  readonly close: () => Promise<void>;
};

/** Somebody's software at the other end of a webhook. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const { type, data } = JSON.parse(body) as { type: string; data: unknown }; // what we have sent
    received.push({ headers: request.headers, body, id: String(request.headers['webhook-id']), type, data });
    const { answer } = receiver;
    if (typeof answer === 'function') answer(response);
    else if (answer !== 'hang') response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end(`answer ${answer}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`, // a TCP server has an address object
    received,
    answer: 204,
    isSigned(message, secret) {
      if (message === undefined) return false;
      const [version] = secret.split('_');
      if (version !== 'whsec') return false;
      try {
        // The library looks at the real time as well, which a stack's clock need not be.
        const at = Number(message.headers['webhook-timestamp']) * 1_000;
        const own = new Webhook(secret).sign(message.id, new Date(at), message.body);
        return String(message.headers['webhook-signature']).split(' ').includes(own);
      } catch {
        return false;
      }
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
