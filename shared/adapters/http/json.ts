/** Strings, so that digits in them are left alone, and numbers. */
const stringsAndNumbers = /"(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads JSON; `undefined` where the text is none. Integers beyond 2^53, such as post ids, come out as strings of their
 * digits, because a double would round them to another post's id. They are quoted beforehand: to be asked about every value
 * takes a parser ten times as long.
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(/\d{16}/.test(text) ? text.replaceAll(stringsAndNumbers, quoteLargeInteger) : text);
  } catch {
    return undefined;
  }
}

function quoteLargeInteger(token: string): string {
  const isLarge = token.length >= 16 && /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
  return isLarge ? `"${token}"` : token;
}
