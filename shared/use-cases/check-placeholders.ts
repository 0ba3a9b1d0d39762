import { isAboutPredecessor } from '../domain/chain.ts';
import type { Finding } from '../domain/errors.ts';
import type { Shape } from '../domain/platform.ts';
import type { Variant } from '../domain/post.ts';
import {
  type Placeholder,
  placeholderNames,
  placeholdersIn,
  platformNamedBy,
  unknownPlaceholdersIn,
} from '../domain/template.ts';
import { textsOf } from '../domain/variant-texts.ts';
import type { Ancestor } from '../ports/variant-check.ts';
import { chainFindings } from './chain-findings.ts';
import type { DeliveryDraft } from './post-draft.ts';

type Around = {
  readonly field: string;
  readonly shape: Shape;
  readonly ancestors: readonly Ancestor[];
  readonly otherwise: DeliveryDraft['otherwise'];
};

/** Every placeholder is known, and what a chain fills in has a value by then, or words for want of one. */
export function checkPlaceholders(variant: Variant, around: Around): readonly Finding[] {
  const { field, shape, otherwise } = around;
  const inTexts = Object.entries(textsOf(variant)).flatMap(([name, text]) =>
    checkText(text, `${field}.${name}`, around),
  );
  return otherwise === 'run-without' && isAboutPredecessor(variant, shape)
    ? [...inTexts, chainFindings.reactionToNothing(`${field}.otherwise`)]
    : inTexts;
}

function checkText(text: string, field: string, around: Around): readonly Finding[] {
  const unknown = [...new Set(unknownPlaceholdersIn(text))];
  const known = placeholdersIn(text).filter(({ name }) => !unknown.includes(name));
  const found = known.flatMap((placeholder) => checkAddress(placeholder, field, around));
  return [
    ...(unknown.length > 0 ? [chainFindings.unknownPlaceholder(field, unknown, placeholderNames)] : []),
    ...new Map(found.map((finding) => [`${finding.code} ${finding.message.en}`, finding])).values(),
  ];
}

function checkAddress({ name, fallback }: Placeholder, field: string, around: Around): readonly Finding[] {
  const platform = platformNamedBy(name);
  if (platform === undefined) return [];
  const source = around.ancestors.find((one) => one.platform === platform);
  if (source === undefined) return [chainFindings.placeholderTooEarly(field, name, platform)];
  if (fallback !== undefined) return [];
  if (around.otherwise === 'run-without') return [chainFindings.fallbackMissing(field, name)];
  return source.notify === 'followers' ? [chainFindings.valueUnsure(field, name)] : [];
}
