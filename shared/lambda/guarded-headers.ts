/** Of every answer that goes to a reader's browser. */
export const guardedHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;
