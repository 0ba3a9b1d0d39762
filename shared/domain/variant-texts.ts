import type { ManualVariant, Variant } from './post.ts';

/** The variant with every text put through `fill`, which replaces its placeholders. */
export function withTexts(variant: Variant, fill: (text: string) => string): Variant {
  switch (variant.platform) {
    case 'weibo':
      return { ...variant, text: fill(variant.text) };
    case 'wechat':
      return {
        ...variant,
        title: fill(variant.title),
        body: fill(variant.body),
        ...(variant.digest === undefined ? {} : { digest: fill(variant.digest) }),
        ...(variant.moreArticles === undefined
          ? {}
          : {
              moreArticles: variant.moreArticles.map((one) => ({
                ...one,
                title: fill(one.title),
                body: fill(one.body),
              })),
            }),
      };
    case 'baijiahao': {
      const title = fill(variant.title);
      if (variant.shape === 'article') return { ...variant, title, body: fill(variant.body) };
      return { ...variant, title, pictures: variant.pictures.map((one) => ({ ...one, text: fill(one.text) })) };
    }
    case 'manual':
      return withManualTexts(variant, fill);
  }
}

export function withManualTexts(variant: ManualVariant, fill: (text: string) => string): ManualVariant {
  const { title, text, instructions } = variant;
  return {
    ...variant,
    text: fill(text),
    ...(title === undefined ? {} : { title: fill(title) }),
    ...(instructions === undefined ? {} : { instructions: fill(instructions) }),
  };
}

/** The texts of a variant by field, where placeholders may stand. */
export function textsOf(variant: Variant): Readonly<Record<string, string>> {
  switch (variant.platform) {
    case 'weibo':
      return { text: variant.text };
    case 'wechat': {
      const { title, body, digest, moreArticles = [] } = variant;
      const more = moreArticles.flatMap((one, index) => [
        [`moreArticles[${index}].title`, one.title] as const,
        [`moreArticles[${index}].body`, one.body] as const,
      ]);
      return { title, body, ...(digest === undefined ? {} : { digest }), ...Object.fromEntries(more) };
    }
    case 'baijiahao': {
      const { title } = variant;
      if (variant.shape === 'article') return { title, body: variant.body };
      const texts = variant.pictures.map(({ text }, index) => [`pictures[${index}].text`, text]);
      return { title, ...Object.fromEntries(texts) };
    }
    case 'manual': {
      const { title, text, instructions } = variant;
      return {
        text,
        ...(title === undefined ? {} : { title }),
        ...(instructions === undefined ? {} : { instructions }),
      };
    }
  }
}
