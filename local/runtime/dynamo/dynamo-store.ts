import type { RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
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
  const unanswered = new Set<ServerResponse>();
  return {
    handler: (request, response) => {
      noteAnswer(unanswered, response);
      handler?.call(server, request, response);
    },
    async close() {
      // What is half done when the database closes ends the process, also where nobody waits for the answer any more.
      for (let waited = 0; unanswered.size > 0 && waited < CLOSE_PATIENCE_MS; waited += 10) await sleep(10);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

const CLOSE_PATIENCE_MS = 2_000;

/** An answer counts when the engine gives it, whether or not its connection is still there. */
function noteAnswer(unanswered: Set<ServerResponse>, response: ServerResponse): void {
  unanswered.add(response);
  const end = response.end.bind(response);
  Object.assign(response, {
    end: (...answer: Parameters<typeof end>) => {
      unanswered.delete(response);
      return end(...answer);
    },
  });
}
