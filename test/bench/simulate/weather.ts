import type { NetworkDeps } from './network.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export type WeatherReport = {
  readonly isStorm: () => boolean;
  /** Whether everything random has ended. */
  readonly isCalm: () => boolean;
  readonly isDown: (platform: string) => boolean;
  readonly calmDown: () => void;
};

/** Long fair spells, rough hours, short storms in which most of what is tried fails; and platforms that go down. */
export function startWeather({ loop, random, faults }: NetworkDeps, platforms: readonly string[]): WeatherReport {
  let isStorm = false;
  let isCalm = false;
  const downUntil = new Map<string, number>();

  const change = (): void => {
    if (isCalm) return;
    const kind = random.pick(['fair', 'fair', 'fair', 'rough', 'rough', 'storm'] as const);
    isStorm = kind === 'storm';
    faults.setWeather(kind);
    const lasts = { fair: [4, 40], rough: [1, 8], storm: [0.1, 0.7] }[kind];
    loop.after(random.between((lasts[0] ?? 1) * hourMs, (lasts[1] ?? 1) * hourMs), change);
  };
  const goDown = (platform: string): void => {
    if (isCalm) return;
    const lasts = random.chance(0.8) ? random.between(minuteMs, 30 * minuteMs) : random.between(hourMs, 6 * hourMs);
    downUntil.set(platform, loop.now() + lasts);
    loop.after(random.between(2 * dayMs, 15 * dayMs), () => goDown(platform));
  };
  change();
  for (const platform of platforms) loop.after(random.between(0, 8 * dayMs), () => goDown(platform));
  return {
    isStorm: () => isStorm,
    isCalm: () => isCalm,
    isDown: (platform) => (downUntil.get(platform) ?? 0) > loop.now(),
    calmDown() {
      isCalm = true;
      isStorm = false;
      faults.setWeather('none');
      downUntil.clear();
    },
  };
}
