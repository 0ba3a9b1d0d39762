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
      const { title, body, digest } = variant;
      return { title, body, ...(digest === undefined ? {} : { digest }) };
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
