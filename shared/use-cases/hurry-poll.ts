import { transition } from '../domain/delivery-machine.ts';
import { ConflictError } from '../domain/errors.ts';
import type { JobKey, JobReport, PlatformJobs } from '../ports/platform-jobs.ts';
import { type SettleDeps, storeDelivery } from './settle-delivery.ts';

export type HurryDeps = Pick<SettleDeps, 'clock' | 'deliveries' | 'queue'> & { readonly jobs: PlatformJobs };

/**
 * A platform says unasked that a job of its own has ended: whoever waits for it asks now instead of later. The word itself
 * settles nothing, so that it may come twice, late, or from somebody else.
 */
export async function hurryPoll(
  deps: HurryDeps,
  news: JobKey & { readonly report: JobReport },
): Promise<'hurried' | 'nobody-waits'> {
  await deps.jobs.keepReport(news, news.report);
  const key = await deps.jobs.deliveryOf(news);
  const delivery = key === undefined ? undefined : await deps.deliveries.get(key);
  const isWaiting = delivery?.state === 'processing';
  const now = deps.clock.now();
  if (delivery === undefined || !isWaiting || (delivery.attendAt ?? 0) <= now) return 'nobody-waits';
  const { delivery: next } = transition(delivery, { type: 'accept', pollAt: now, values: {} }, now);
  try {
    await storeDelivery(deps, delivery, next);
    return 'hurried';
  } catch (error) {
    // Whoever was faster has asked, or settled it.
    if (error instanceof ConflictError && error.code === 'lost-race') return 'nobody-waits';
    throw error;
  }
}
