import type { JobKey, JobReport, PlatformJobs } from '../../../shared/ports/platform-jobs.ts';
import type { DeliveryKey } from '../../../shared/ports/repositories.ts';
import type { Upload, UploadIndex, UploadKey } from '../../../shared/ports/uploads.ts';

export type KnownUploads = UploadIndex & { readonly all: () => Readonly<Record<string, Upload>> };

/** Remembers uploads as the table does, in memory. `mediaIds` are at WeChat as material already, since long. */
export function createKnownUploads(mediaIds: readonly string[] = []): KnownUploads {
  const known = new Map<string, Upload>(
    mediaIds.map((mediaId) => [`acc-1 wechat-material ${mediaId}`, { value: `thumb-${mediaId}`, uploadedAt: 0 }]),
  );
  const claims = new Map<string, { readonly holder: string; readonly until: number }>();
  const nameOf = ({ accountId, use, mediaId }: UploadKey) => `${accountId} ${use} ${mediaId}`;
  return {
    find: async (key) => known.get(nameOf(key)),
    claim: async (key, { holder, now, until }) => {
      const held = claims.get(nameOf(key));
      if (held !== undefined && held.holder !== holder && held.until > now) return 'theirs';
      claims.set(nameOf(key), { holder, until });
      return 'claimed';
    },
    release: async (key, holder) => {
      if (claims.get(nameOf(key))?.holder === holder) claims.delete(nameOf(key));
    },
    keep: async (key, upload) => {
      known.set(nameOf(key), upload);
    },
    forget: async (key, { value }) => {
      if (known.get(nameOf(key))?.value === value) known.delete(nameOf(key));
    },
    all: () => Object.fromEntries(known),
  };
}

/** Remembers jobs as the table does, in memory. */
export function createKnownJobs(): PlatformJobs {
  const deliveries = new Map<string, DeliveryKey>();
  const reports = new Map<string, JobReport>();
  const nameOf = ({ accountId, jobId }: JobKey) => `${accountId} ${jobId}`;
  return {
    bind: async (key, delivery) => {
      deliveries.set(nameOf(key), delivery);
    },
    deliveryOf: async (key) => deliveries.get(nameOf(key)),
    keepReport: async (key, report) => {
      reports.set(nameOf(key), report);
    },
    reportOf: async (key) => reports.get(nameOf(key)),
  };
}

/** What a publisher needs beside the wire. */
export function wechatStores(mediaIds: readonly string[] = []) {
  return { uploads: createKnownUploads(mediaIds), jobs: createKnownJobs() };
}
