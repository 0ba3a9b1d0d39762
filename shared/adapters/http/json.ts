type SourceContext = { readonly source?: string };

/**
 * Reads JSON; `undefined` where the text is none. Integers beyond 2^53, such as post ids, come out as strings of their
 * digits, because a double would round them to another post's id.
 */
export function readJson(text: string): unknown {
  try {
    return /\d{16}/.test(text) ? JSON.parse(text, keepLargeIntegers) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keepLargeIntegers(_key: string, value: unknown, context?: SourceContext): unknown {
  const isRounded = typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value);
  return isRounded ? (context?.source ?? value) : value;
}
