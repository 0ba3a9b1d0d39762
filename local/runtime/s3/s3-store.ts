import type { RequestListener } from 'node:http';
import { buildApp } from 'fauxqs';
import { RuntimeSetupError } from '../errors.ts';
import { answerCors, type CorsRules } from './bucket-cors.ts';
import { answerFormPost, isFormPost } from './form-post.ts';

/** The wire handler of an in-process S3, in memory or in a directory. */
export interface S3Store {
  readonly handler: RequestListener;
  close(): Promise<void>;
}

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;
type Constructor<Instance> = new (...parameters: readonly unknown[]) => Instance;

interface Persistence {
  loadS3(store: unknown): void;
  close(): void;
}

/**
 * fauxqs persists only through `startFauxqs`, which listens on every network interface. Its stores are therefore
 * loaded from inside the package (pinned to one version) and given to `buildApp`, which listens nowhere.
 */
async function load<Instance>(file: string, name: string): Promise<Constructor<Instance>> {
  const root = import.meta.resolve('fauxqs');
  const module: Record<string, unknown> = await import(new URL(file, root).href);
  // The name is a class of the pinned version; the integration test for persistence notices a change.
  return module[name] as Constructor<Instance>;
}

async function createStores(directory: string): Promise<{ stores: Stores; persistence: Persistence }> {
  const SqsStore = await load<Stores['sqsStore']>('./sqs/sqsStore.js', 'SqsStore');
  const SnsStore = await load<Stores['snsStore']>('./sns/snsStore.js', 'SnsStore');
  const S3 = await load<Stores['s3Store']>('./s3/s3Store.js', 'S3Store');
  const FilePersistence = await load<Persistence>('./persistence.js', 'PersistenceManager');
  const persistence = new FilePersistence(directory);
  const s3Store = new S3();
  persistence.loadS3(s3Store);
  Object.assign(s3Store, { persistence });
  return { stores: { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store }, persistence };
}

const MAX_OBJECT_BYTES = 64 * 1024 * 1024;

export async function openS3Store(directory: string | undefined, cors: CorsRules = new Map()): Promise<S3Store> {
  const persistent = directory === undefined ? undefined : await createStores(directory);
  const app = buildApp({ logger: false, ...(persistent && { stores: persistent.stores }) });
  // The store's own limit is 11 MiB; S3 takes far more in one request.
  app.removeContentTypeParser('*');
  const anyBody = { parseAs: 'buffer', bodyLimit: MAX_OBJECT_BYTES } as const;
  app.addContentTypeParser('*', anyBody, (_request, body, done) => done(null, body));
  await app.ready();
  return {
    handler: (request, response) => {
      if (answerCors(cors, request, response)) return;
      if (!isFormPost(request)) return app.routing(request, response);
      answerFormPost(request, response, (form) => app.inject({ method: 'POST', ...form })).catch(() =>
        response.destroy(),
      );
    },
    close: async () => {
      await app.close();
      persistent?.persistence.close();
    },
  };
}

const CONFLICT = 409;

/** Creates the bucket unless it is there. */
export async function ensureBucket(awsUrl: string, name: string): Promise<void> {
  const response = await fetch(`${awsUrl}/${name}`, { method: 'PUT' });
  const answer = await response.text();
  if (!response.ok && response.status !== CONFLICT) throw new RuntimeSetupError(`Bucket ${name}: ${answer}`);
}
