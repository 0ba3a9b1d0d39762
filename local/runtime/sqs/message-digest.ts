import { createHash } from 'node:crypto';
import * as z from 'zod';

export const messageAttributeSchema = z.object({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});

type MessageAttribute = z.output<typeof messageAttributeSchema>;
export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

export function md5Of(value: string | Buffer): string {
  return createHash('md5').update(value).digest('hex');
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function encode(name: string, attribute: MessageAttribute): Buffer {
  const isBinary = attribute.BinaryValue !== undefined;
  const value = isBinary
    ? Buffer.from(attribute.BinaryValue ?? '', 'base64')
    : Buffer.from(attribute.StringValue ?? '', 'utf8');
  return Buffer.concat([
    withLength(Buffer.from(name)),
    withLength(Buffer.from(attribute.DataType)),
    Buffer.from([isBinary ? 2 : 1]),
    withLength(value),
  ]);
}

/** The digest the SDKs compare: names sorted, every part with its length in front. */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const parts = names.flatMap((name) => {
    const attribute = attributes[name];
    return attribute ? [encode(name, attribute)] : [];
  });
  return md5Of(Buffer.concat(parts));
}
