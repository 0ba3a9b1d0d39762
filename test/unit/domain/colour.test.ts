import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Colour,
  contrastBetween,
  formatColour,
  ink,
  mix,
  parseColour,
  readableContrast,
  readableOn,
  white,
} from '../../../shared/domain/colour.ts';

const part = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(part, part, part);

describe('a colour', () => {
  it.each([
    ['#c8161d', [200, 22, 29]],
    ['#FFFFFF', [255, 255, 255]],
    ['#000000', [0, 0, 0]],
  ])('%s is read', (text, colour) => {
    expect(parseColour(text)).toEqual(colour);
  });

  it.each([
    '',
    '#fff',
    'c8161d',
    '#c8161d80',
    '#c8161g',
    ' #c8161d',
    '#c8161d\n',
    'red',
    'rgb(1,2,3)',
    '#c8161d;}body{display:none',
    'url(https://evil.example/)',
    '#１２３４５６',
  ])('%j is none', (text) => {
    expect(parseColour(text)).toBeUndefined();
  });

  it('is written as it is read, and as nothing but six digits', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(formatColour(colour)).toMatch(/^#[0-9a-f]{6}$/);
        expect(parseColour(formatColour(colour))).toEqual(colour);
      }),
    );
  });
});

describe('the contrast of two colours', () => {
  it('goes from 1 for the same to 21 for black on white, whichever comes first', () => {
    expect(contrastBetween([0, 0, 0], white)).toBeCloseTo(21);
    expect(contrastBetween(ink, ink)).toBe(1);
    expect(contrastBetween(white, [118, 118, 118])).toBeCloseTo(4.54, 2);
    fc.assert(
      fc.property(colours, colours, (one, other) => {
        expect(contrastBetween(one, other)).toBe(contrastBetween(other, one));
      }),
    );
  });
});

describe('a shade in which text can be read', () => {
  it('is the colour itself where that can be', () => {
    expect(readableOn([200, 22, 29], white)).toEqual([200, 22, 29]);
  });

  it('can be read, whatever colour a brand has, on white and on black', () => {
    fc.assert(
      fc.property(colours, fc.constantFrom<Colour>(white, [0, 0, 0]), (colour, ground) => {
        expect(contrastBetween(readableOn(colour, ground), ground)).toBeGreaterThanOrEqual(readableContrast);
      }),
    );
  });

  it('is mixed in whole numbers', () => {
    expect(mix([0, 0, 0], white, 0.5)).toEqual([128, 128, 128]);
    expect(mix([10, 20, 30], white, 0)).toEqual([10, 20, 30]);
    expect(mix([10, 20, 30], white, 1)).toEqual(white);
  });
});
