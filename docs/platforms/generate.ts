import { writeFileSync } from 'node:fs';
import { madePages } from './pages.ts';

for (const [file, text] of madePages) writeFileSync(new URL(file, import.meta.url), text);
