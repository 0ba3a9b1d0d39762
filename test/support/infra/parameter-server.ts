import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

const putSchema = z.looseObject({ Name: z.string(), Type: z.string(), Value: z.string(), Overwrite: z.boolean() });
export type PutParameter = z.infer<typeof putSchema>;

/** Speaks as much of SSM's wire protocol as putting a parameter takes, refusal of a second one included. */
export async function startParameterServer() {
  const parameters = new Map<string, PutParameter>();
  const server = createServer(async (request, response) => {
    const put = putSchema.parse(JSON.parse(await text(request)));
    const isTaken = parameters.has(put.Name) && !put.Overwrite;
    if (!isTaken) parameters.set(put.Name, put);
    response.writeHead(isTaken ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(isTaken ? { __type: 'ParameterAlreadyExists' } : { Version: 1 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listens on TCP
  return {
    parameters,
    endpoint: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
