/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [number, number, number];

export const white: Colour = [255, 255, 255];
export const ink: Colour = [22, 24, 29];

/** Of normal text, by WCAG 2.2 level AA. */
export const readableContrast = 4.5;

/** `#c8161d`, and nothing else: what a caller writes never becomes part of a style sheet. */
export function parseColour(text: string): Colour | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return undefined;
  const part = (at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

export function formatColour(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** By WCAG 2.2: from 1, the same, to 21, black on white. */
export function contrastBetween(one: Colour, other: Colour): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const steps = 50;

/** The nearest shade of a colour, towards black or white, in which text can be read on the ground. */
export function readableOn(colour: Colour, ground: Colour): Colour {
  const end: Colour = luminanceOf(ground) > 0.18 ? [0, 0, 0] : white;
  for (let step = 0; step < steps; step++) {
    const shade = mix(colour, end, step / steps);
    if (contrastBetween(shade, ground) >= readableContrast) return shade;
  }
  return end;
}

/** Whole numbers, so that what was measured is what is written. */
export function mix([red, green, blue]: Colour, other: Colour, share: number): Colour {
  const between = (one: number, two: number): number => Math.round(one + (two - one) * share);
  return [between(red, other[0]), between(green, other[1]), between(blue, other[2])];
}
