/** Inside, instants are epoch milliseconds; everything that leaves says them in UTC like this, so that they sort as text. */
export const isoOf = (at: number): string => new Date(at).toISOString();
