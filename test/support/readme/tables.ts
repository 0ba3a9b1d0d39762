/** The cells of every table row in a section (second level) of a Markdown text, without header and rule. */
export function tableRows(markdown: string, section: string): readonly (readonly string[])[] {
  const [, rest = ''] = markdown.split(`\n## ${section}\n`);
  const lines = (rest.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  const rows = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.filter((row, index) => !isRule(row) && !isRule(rows[index + 1] ?? []));
}

const isRule = (row: readonly string[]): boolean => row.length > 0 && row.every((cell) => /^:?-+:?$/.test(cell));

/** What stands in backquotes in a cell. */
export function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}
