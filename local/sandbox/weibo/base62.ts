import { base62Alphabet } from '../randomness.ts';

const decimalBlock = 7;
const base62Block = 4;

/** The id in a permalink: blocks of seven digits from the right, each as base 62, all but the first padded to four. */
export function midToBase62(mid: string): string {
  return blocksFromRight(mid, decimalBlock)
    .map((block) => encode(Number(block)))
    .map((block, index) => (index === 0 ? block : block.padStart(base62Block, '0')))
    .join('');
}

export function base62ToMid(base62: string): string {
  return blocksFromRight(base62, base62Block)
    .map((block) => String(decode(block)))
    .map((block, index) => (index === 0 ? block : block.padStart(decimalBlock, '0')))
    .join('');
}

function blocksFromRight(text: string, size: number): readonly string[] {
  const blocks: string[] = [];
  for (let end = text.length; end > 0; end -= size) blocks.unshift(text.slice(Math.max(0, end - size), end));
  return blocks;
}

function encode(value: number): string {
  const rest = Math.floor(value / 62);
  return (rest === 0 ? '' : encode(rest)) + base62Alphabet.charAt(value % 62);
}

function decode(text: string): number {
  return Array.from(text).reduce((sum, character) => sum * 62 + base62Alphabet.indexOf(character), 0);
}
