export const handOverPaths = {
  page: '/g/hand-over',
  published: '/g/hand-over/published',
  declined: '/g/hand-over/declined',
} as const;
