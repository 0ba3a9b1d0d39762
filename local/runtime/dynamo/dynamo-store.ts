import type { RequestListener } from 'node:http';
import dynalite from 'dynalite';

/** The wire handler of an in-process DynamoDB, in memory or in a LevelDB directory. */
export interface DynamoStore {
  readonly handler: RequestListener;
  close(): Promise<void>;
}

export async function openDynamoStore(path: string | undefined): Promise<DynamoStore> {
  const server = dynalite({
    ...(path !== undefined && { path }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  // dynalite only offers a server; its handler is used behind the runtime's own port, which saves a second hop. It
  // closes its database only when the server was listening, so the server listens, and refuses everybody.
  const [handler] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('connection', (socket) => socket.destroy());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    handler: (request, response) => handler?.call(server, request, response),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
