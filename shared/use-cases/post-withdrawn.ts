import { ConflictError } from '../domain/errors.ts';

/** Its page and links have ended, so that nothing of it may be begun or changed any more. */
export function postWithdrawn(): ConflictError {
  return new ConflictError('post-withdrawn', 'The post is withdrawn: its page and links are gone for good.');
}
