/** Placeholders that texts may hold, such as `{{link}}`, or `{{weibo.url|微博同步发布}}` with words for want of a value. */
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
export type Placeholder = { readonly name: string; readonly fallback?: string };

const pattern = /\{\{\s*([\w.-]+)\s*(?:\|([^{}]*))?\}\}/g;

const isPlaceholderName = (name: string): name is PlaceholderName =>
  (placeholderNames as readonly string[]).includes(name);

export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(pattern)].map(([, name = '', fallback]) => ({
    name,
    ...(fallback === undefined ? {} : { fallback: fallback.trim() }),
  }));
}

export function unknownPlaceholdersIn(text: string): readonly string[] {
  return placeholdersIn(text).flatMap(({ name }) => (isPlaceholderName(name) ? [] : [name]));
}

/** Fills what is known and leaves the rest as it stands. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replaceAll(pattern, (whole, name: string) => (isPlaceholderName(name) ? (values[name] ?? whole) : whole));
}

/** Fills what is known, and the words for want of a value where there is none. */
export function fillForGood(text: string, values: PlaceholderValues): string {
  return text.replaceAll(pattern, (whole, name: string, fallback: string | undefined) => {
    const value = isPlaceholderName(name) ? values[name] : undefined;
    return value ?? fallback?.trim() ?? whole;
  });
}

/** The platform whose published address the placeholder stands for. */
export function platformNamedBy(placeholder: string): string | undefined {
  return placeholder.endsWith('.url') ? placeholder.slice(0, -'.url'.length) : undefined;
}

/** As long as the addresses are that the platforms give; what a chain hands on is not known when it is queued. */
export const exampleAddresses = {
  'weibo.url': 'https://weibo.com/1234567890/ABCDEFGHI',
  'wechat.url': `https://mp.weixin.qq.com/s/${'x'.repeat(22)}`,
  'baijiahao.url': 'https://baijiahao.baidu.com/s?id=1234567890123456789',
  'manual.url': `https://example.com/${'x'.repeat(40)}`,
} as const satisfies PlaceholderValues;
