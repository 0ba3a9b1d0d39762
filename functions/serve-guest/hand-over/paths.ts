export const handOverPaths = {
  page: '/g/hand-over',
  published: '/g/hand-over/published',
  declined: '/g/hand-over/declined',
  takenDown: '/g/hand-over/taken-down',
  kept: '/g/hand-over/kept',
} as const;
