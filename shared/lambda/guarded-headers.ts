/** Of every answer that goes to a reader's browser. */
export const guardedHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;

/** Of a page that is one person's alone: not indexed, not kept, and its address is not passed on. */
export const privatePageHeaders = (contentSecurityPolicy: string) =>
  ({
    ...guardedHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    // Not `no-referrer`: the page's own forms would then say that they come from nowhere, and be refused for it.
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'no-store',
  }) as const;
