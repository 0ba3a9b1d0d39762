/** Places where text leaves the system, by name, and what was written there. */
export type Sinks = Readonly<Record<string, readonly string[]>>;
export type Secrets = Readonly<Record<string, string>>;
export type Leak = { readonly sink: string; readonly secret: string };

/**
 * Which secrets stand in which sinks: as they are, percent-encoded, as JSON text, or in base 64. The answer names them and
 * does not repeat them.
 */
export function findLeaks(sinks: Sinks, secrets: Secrets): readonly Leak[] {
  return Object.entries(sinks).flatMap(([sink, texts]) =>
    Object.entries(secrets)
      .filter(([, value]) => formsOf(value).some((form) => texts.some((text) => text.includes(form))))
      .map(([secret]) => ({ sink, secret })),
  );
}

function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value).toString('base64').replace(/=+$/, '');
  return [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), base64];
}
