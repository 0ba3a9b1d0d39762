export type FencedBlock = {
  readonly language: string;
  /** Title of the nearest heading of the second level above it. */
  readonly section: string;
  readonly text: string;
};

const headingOrBlock = /^## (?<heading>.+)$|^```(?<language>\w*)\n(?<text>[\s\S]*?)^```$/gm;

/** The fenced code blocks of a Markdown text, in order. */
export function fencedBlocks(markdown: string): readonly FencedBlock[] {
  let section = '';
  return [...markdown.matchAll(headingOrBlock)].flatMap(({ groups = {} }) => {
    const { heading, language = '', text = '' } = groups;
    if (heading === undefined) return [{ language, section, text }];
    section = heading.trim();
    return [];
  });
}

/** The commands of a shell block that runs one command after the other. */
export function commandsIn(block: FencedBlock): readonly string[] {
  return block.text
    .split('\n')
    .flatMap((line) => line.split(' && '))
    .map((command) => command.trim())
    .filter((command) => command !== '' && !command.startsWith('#'));
}

const linkForm = /\]\(([^()\s]+)\)/g;

/** Targets of the links and pictures of a Markdown text, without what is in code. */
export function linkTargets(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`(?!\])/g, '');
  return [...prose.matchAll(linkForm)].map((match) => match[1] ?? '');
}

/** The anchors that a page offers: its headings, as they are written in an address. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = markdown.replaceAll(/^```[\s\S]*?^```/gm, '').match(/^#+ .*$/gm) ?? [];
  return new Set(headings.map(anchorOf));
}

function anchorOf(heading: string): string {
  const title = heading.replace(/^#+ /, '').toLowerCase();
  return title.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}
