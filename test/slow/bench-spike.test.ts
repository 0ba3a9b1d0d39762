import { expect, it } from 'vitest';
import { spike } from '../bench/spike.ts';

it('publishes a small crowd once each and tells what it took', async () => {
  const { result } = await spike.run({ posts: '50', accounts: '5', lead: '2' }, () => undefined);
  expect(Object.keys(result)).toEqual([
    'published',
    'duplicates',
    'lost',
    'perSecond',
    'floorPerSecond',
    'ofFloor',
    'lateMsP50',
    'lateMsP99',
    'inversions',
    'peakMemoryMb',
    'cpuMsPerPost',
    'emulatorCpuMsPerPost',
    'requestsPerPost',
  ]);
  expect(result).toMatchObject({ published: 50, duplicates: 0, lost: 0, inversions: 0 });
  for (const value of Object.values(result)) expect(value).toBeGreaterThanOrEqual(0);
});
