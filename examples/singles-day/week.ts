import { day05 } from './days/day-05.ts';
import { day06 } from './days/day-06.ts';
import { day07 } from './days/day-07.ts';
import { day08 } from './days/day-08.ts';
import { day09 } from './days/day-09.ts';
import { day10 } from './days/day-10.ts';
import { day11 } from './days/day-11.ts';
import { day12 } from './days/day-12.ts';
import type { ExamplePost } from './example-post.ts';

/** Everything is queued when the week starts, and has ended, reviews included, when it ends. */
export const week = {
  startsAt: '2026-11-05T18:00:00+08:00',
  endsAt: '2026-11-12T12:00:00+08:00',
} as const;

export const posts: readonly ExamplePost[] = [
  ...day05,
  ...day06,
  ...day07,
  ...day08,
  ...day09,
  ...day10,
  ...day11,
  ...day12,
];
