export type DiffPart = { readonly op: 'same' | 'added' | 'removed'; readonly text: string };

/** The parts of two texts in order. Joined without what was added they are the first, without what was removed the second. */
export type TextDiff = (before: string, after: string, by: 'words' | 'lines') => readonly DiffPart[];
