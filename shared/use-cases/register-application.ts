import type { Application } from '../domain/account.ts';
import { isoOf } from '../domain/instants.ts';
import type { CredentialsWriter } from '../ports/stores.ts';
import { loadBrand } from './load-brand.ts';
import { registerOnce } from './register.ts';
import type { RegisterDeps } from './register-brand.ts';

export type ApplicationWish = Omit<Application, 'applicationId' | 'brandId' | 'createdAt'> & {
  readonly appSecret?: string | undefined;
};

/** The secret goes to the parameter store, and only there; a repeat puts it there again. */
export async function registerApplication(
  deps: RegisterDeps & { readonly credentials: CredentialsWriter },
  brandId: string,
  wish: ApplicationWish,
): Promise<Application> {
  await loadBrand(deps.registry, brandId);
  const { appSecret, ...values } = wish;
  const { platform } = values;
  const applicationId = deps.ids.derive('x', [brandId, platform, values.appKey], 16);
  const createdAt = isoOf(deps.clock.now());
  const stored = await registerOnce<Application>(
    { ...values, applicationId, brandId, createdAt },
    {
      put: deps.registry.putApplication,
      read: () => deps.registry.getApplication({ brandId, applicationId }),
      code: 'application-exists',
    },
  );
  if (appSecret !== undefined) {
    await deps.credentials.put({ platform, ownerId: applicationId }, JSON.stringify({ appSecret }));
  }
  return stored;
}
