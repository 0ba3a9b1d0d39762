/** Placeholders that texts may hold, such as `{{link}}`. */
export const placeholderNames = [
  'link',
  'post.title',
  'weibo.url',
  'wechat.url',
  'baijiahao.url',
  'manual.url',
] as const;
export type PlaceholderName = (typeof placeholderNames)[number];
export type PlaceholderValues = Readonly<Partial<Record<PlaceholderName, string>>>;

const pattern = /\{\{\s*([\w.-]+)\s*\}\}/g;

const isPlaceholderName = (name: string): name is PlaceholderName =>
  (placeholderNames as readonly string[]).includes(name);

export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

export function unknownPlaceholdersIn(text: string): readonly string[] {
  return placeholdersIn(text).filter((name) => !isPlaceholderName(name));
}

/** Fills what is known and leaves the rest as it stands. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replaceAll(pattern, (whole, name: string) => (isPlaceholderName(name) ? (values[name] ?? whole) : whole));
}
