import { type Rule, venues, type WordRule } from '../../shared/domain/content-rules/content-rule.ts';
import {
  declarationRules,
  originalAndReprint,
  paidNotDeclared,
} from '../../shared/domain/content-rules/declaration-rules.ts';
import { formRules } from '../../shared/domain/content-rules/form-rules.ts';
import { linkRules } from '../../shared/domain/content-rules/link-rules.ts';
import { wordRules } from '../../shared/domain/content-rules/lint-words.ts';
import { both, madeFrom, section } from './render-page.ts';

/** The page of the rules that every text is held against. */
export function renderRules(): string {
  const heads = ['rule', 'where', 'severity', 'what is the matter', 'way out', 'source', 'rests on'];
  return `${[
    '# Content rules',
    madeFrom,
    introduction,
    section('Declarations', heads, [...declarationRules, originalAndReprint, paidNotDeclared].map(ruleRow)),
    section(
      'Links',
      [...heads, 'hosts'],
      linkRules.map((rule) => [...ruleRow(rule), rule.hosts.map(code).join(' ')]),
    ),
    section('Form', heads, Object.values(formRules).map(ruleRow)),
    section('Words', heads, wordRules.map(ruleRow)),
    section('Word lists', ['rule', 'words', 'allowed in', 'not where the text holds'], wordRules.map(wordRow)),
    brands,
  ].join('\n\n')}\n`;
}

function ruleRow({ code: name, on, severity, about, hint, source }: Rule): string[] {
  const where = venues.every((venue) => on.includes(venue)) ? 'everywhere' : on.join(', ');
  const year = source.year === undefined ? '' : `, ${source.year}`;
  return [code(name), where, severity, both(about), both(hint), `${both(source.name)}${year}`, source.confidence];
}

function wordRow({ code: name, words, allowed = [], unless }: WordRule): string[] {
  return [code(name), listed(words), listed(allowed), unless === undefined ? '' : phrase(unless)];
}

const listed = (phrases: WordRule['words']): string => phrases.map(phrase).join(' ');
/** A pattern stands between slashes. */
const phrase = (one: string | RegExp): string => (typeof one === 'string' ? one : code(`/${one.source}/`));
const code = (text: string): string => `\`${text}\``;

const introduction = `Every post is held against these rules when it is queued or validated (\`POST /v1/brands/{brandId}/posts:validate\`). An error
refuses the post; a warning comes back with it. A finding names its rule, the field and the characters, what it rests on and the way out. What a platform's
interface itself refuses (lengths, pictures, the safe domain) is on the [pages of the platforms](README.md).

Nothing here is legal advice. No law was fetched for the list, and platforms change their rules without notice: [O, S, R or choice](README.md) says how sure a row is.

Words are found in a folded text: full width, capitals, traditional characters, HTML entities, invisible characters, and blanks or signs between two Chinese
characters make no difference. Nothing matches across a sentence mark, a paragraph, an address or a placeholder. A word inside an allowed phrase is not
reported. Patterns stand between slashes.`;

const brands = `## A brand's own list

\`GET\` and \`PUT /v1/brands/{brandId}/tone\`: \`banned\` words (each an error or a warning, with what to say instead), \`preferred\` names, and \`allowed\` phrases
in which no word is reported, such as a registered name that holds 第一. Findings are called \`brand-banned-word\` and \`brand-preferred-word\`.`;
