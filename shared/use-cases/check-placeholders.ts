import type { Finding } from '../domain/errors.ts';
import type { Variant } from '../domain/post.ts';
import { placeholderNames, placeholdersIn, unknownPlaceholdersIn } from '../domain/template.ts';
import { textsOf } from '../domain/variant-texts.ts';
import { postFindings } from './post-findings.ts';

/** Every placeholder is known, and one that another platform fills stands right behind a delivery there. */
export function checkPlaceholders(
  variant: Variant,
  at: { readonly field: string; readonly platformBefore: string | undefined },
): readonly Finding[] {
  return Object.entries(textsOf(variant)).flatMap(([name, text]) => {
    const field = `${at.field}.${name}`;
    const unknown = [...new Set(unknownPlaceholdersIn(text))];
    const early = [...new Set(placeholdersIn(text))].filter((placeholder) => {
      const platform = platformOf(placeholder);
      return platform !== undefined && platform !== at.platformBefore && !unknown.includes(placeholder);
    });
    return [
      ...(unknown.length > 0 ? [postFindings.unknownPlaceholder(field, unknown, placeholderNames)] : []),
      ...early.map((placeholder) =>
        postFindings.placeholderTooEarly(field, placeholder, platformOf(placeholder) ?? placeholder),
      ),
    ];
  });
}

function platformOf(placeholder: string): string | undefined {
  return placeholder.endsWith('.url') ? placeholder.slice(0, -'.url'.length) : undefined;
}
