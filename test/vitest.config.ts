import { defineConfig } from 'vitest/config';

const layers = ['unit', 'contract', 'integration', 'infra', 'architecture', 'e2e', 'peers', 'slow'] as const;

/** Layers that boot processes or bundle need more patience than the others. */
const patient: readonly string[] = ['contract', 'integration', 'infra', 'e2e', 'architecture', 'peers', 'slow'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    maxWorkers: 2,
    env: { TZ: 'UTC' },
    projects: layers.map((layer) => ({
      extends: true,
      test: {
        name: layer,
        include: [`test/${layer}/**/*.test.ts`],
        ...(layer === 'contract' ? { globalSetup: ['test/support/contract/setup.ts'] } : {}),
        expect: { requireAssertions: true },
        testTimeout: patient.includes(layer) ? 60_000 : 5_000,
        hookTimeout: patient.includes(layer) ? 60_000 : 10_000,
      },
    })),
  },
});
