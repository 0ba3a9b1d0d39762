import * as z from 'zod';
import { loadBrand } from '../../shared/use-cases/load-brand.ts';
import type { ServeApiDeps } from './deps.ts';

export const uploadFormView = z.object({
  uploadId: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  maxBytes: z.number(),
  expiresInSeconds: z.number(),
});

const formLifeSeconds = 600;

/** With which a file that is too large for a request is posted to the bucket. */
export async function createUploadForm(
  deps: Pick<ServeApiDeps, 'registry' | 'ids' | 'uploadForms'>,
  brandId: string,
  maxBytes: number,
): Promise<z.infer<typeof uploadFormView>> {
  await loadBrand(deps.registry, brandId);
  const uploadId = deps.ids.random('u');
  const bounds = { maxBytes, expiresInSeconds: formLifeSeconds };
  const form = await deps.uploadForms.create({ brandId, uploadId }, bounds);
  return { uploadId, ...form, fields: { ...form.fields }, ...bounds };
}
