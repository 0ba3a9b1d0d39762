export const reviewPaths = {
  page: '/g/review',
  approved: '/g/review/approve',
  rejected: '/g/review/reject',
} as const;
