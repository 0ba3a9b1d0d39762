import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { newWebhookSecret } from '../../../shared/adapters/ids/webhook-secret.ts';
import { fencedBlocks } from '../../support/readme/fenced-blocks.ts';

const run = promisify(execFile);
const body = '{"type":"delivery.published","timestamp":"2026-11-11T12:00:00.412Z","data":{"title":"新茶"}}';
const id = 'msg_4sm2k5g3v7qd6n2t5y3c4x7z2a';
const secret = newWebhookSecret();
const otherSecret = newWebhookSecret();
const minute = 60_000;

type Message = { readonly headers: Record<string, string>; readonly body: string };

function sent({ secrets = [secret], at = Date.now() }: { secrets?: string[]; at?: number } = {}): Message {
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1_000)),
    'webhook-signature': secrets.map((each) => new Webhook(each).sign(id, new Date(at), body)).join(' '),
  };
  return { headers, body };
}

const fine: [string, Message][] = [
  ['of ours', sent()],
  ['signed with two secrets, ours the second', sent({ secrets: [otherSecret, secret] })],
];
const bad: [string, Message][] = [
  ['signed with another secret', sent({ secrets: [otherSecret] })],
  ['changed on its way', { ...sent(), body: body.replace('published', 'withdrawn') }],
  ['recorded ten minutes ago', sent({ at: Date.now() - 10 * minute })],
  ['from the future', sent({ at: Date.now() + 10 * minute })],
  ['under another id', { ...sent(), headers: { ...sent().headers, 'webhook-id': 'msg_other' } }],
];

let blocks: ReturnType<typeof fencedBlocks>;
beforeAll(async () => {
  blocks = fencedBlocks(await readFile(new URL('../../../docs/guides/webhooks.md', import.meta.url), 'utf8'));
});
const example = (language: string): string => blocks.find((block) => block.language === language)?.text ?? '';

const readerSchema = z.custom<(...given: unknown[]) => unknown>((given) => typeof given === 'function');
const readers = {
  async ts({ headers, body: text }: Message): Promise<string> {
    const library = import.meta.resolve('standardwebhooks');
    const source = stripTypeScriptTypes(example('ts')).replace("'standardwebhooks'", JSON.stringify(library));
    const module: unknown = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const { readMessage } = z.object({ readMessage: readerSchema }).parse(module);
    const { data } = z.object({ data: z.object({ title: z.string() }) }).parse(readMessage(secret, headers, text));
    return data.title;
  },
  async python({ headers, body: text }: Message): Promise<string> {
    const call =
      'import sys\n_, message = read_message(*[f(a) for f, a in zip((str, json.loads, str.encode), sys.argv[1:])])\nprint(json.dumps(message))';
    const { stdout } = await run('python3', [
      '-c',
      `${example('python')}\n${call}`,
      secret,
      JSON.stringify(headers),
      text,
    ]);
    return z.object({ data: z.object({ title: z.string() }) }).parse(JSON.parse(stdout)).data.title;
  },
};

describe.each(['ts', 'python'] as const)('the example in %s', (language) => {
  it.each(fine)('reads a message %s', async (_what, message) => {
    expect(await readers[language](message)).toBe('新茶');
  });

  it.each(bad)('refuses a message %s', async (_what, message) => {
    await expect(readers[language](message)).rejects.toThrow();
  });
});
