import { createCipheriv, createDecipheriv } from 'node:crypto';

const blockBytes = 32;
const randomBytesBefore = 16;
const lengthBytes = 4;

function keyOf(encodingAesKey: string): { readonly key: Buffer; readonly iv: Buffer } {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  return { key, iv: key.subarray(0, 16) };
}

/**
 * Opens an encrypted message for the application that it is meant for. Undefined: another key, another application, or
 * not encrypted by these rules. The padding goes up to 32 bytes, which ordinary unpadding would refuse.
 */
export function decrypt(cipherText: string, meant: { encodingAesKey: string; appId: string }): string | undefined {
  const plain = decipher(cipherText, meant.encodingAesKey);
  const padding = plain?.at(-1) ?? 0;
  if (plain === undefined || padding < 1 || padding > blockBytes || padding > plain.length) return undefined;
  const content = plain.subarray(randomBytesBefore, plain.length - padding);
  if (content.length < lengthBytes) return undefined;
  const length = content.readUInt32BE(0);
  const message = content.subarray(lengthBytes, lengthBytes + length);
  const appId = content.subarray(lengthBytes + length).toString('utf8');
  return message.length === length && appId === meant.appId ? message.toString('utf8') : undefined;
}

function decipher(cipherText: string, encodingAesKey: string): Buffer | undefined {
  const { key, iv } = keyOf(encodingAesKey);
  try {
    const opener = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    return Buffer.concat([opener.update(cipherText, 'base64'), opener.final()]);
  } catch {
    return undefined;
  }
}

/** The other direction, for answers. `random` are 16 bytes that nobody can foresee. */
export function encrypt(
  message: string,
  meant: { readonly encodingAesKey: string; readonly appId: string; readonly random: Uint8Array },
): string {
  const body = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([meant.random, length, body, Buffer.from(meant.appId, 'utf8')]);
  const padding = blockBytes - (plain.length % blockBytes);
  const { key, iv } = keyOf(meant.encodingAesKey);
  const sealer = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([sealer.update(plain), sealer.update(Buffer.alloc(padding, padding)), sealer.final()]).toString(
    'base64',
  );
}
