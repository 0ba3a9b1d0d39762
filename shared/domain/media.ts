import * as z from 'zod';

export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** A picture of a brand's library. `mediaId` is derived from brand and SHA-256, so a brand's same bytes are one item. */
export const mediaSchema = z
  .object({
    mediaId: z.string(),
    brandId: z.string(),
    fileName: z.string(),
    contentType: z.enum(pictureTypes),
    byteLength: z.number().int(),
    /** As people see it, turned upright. */
    width: z.number().int(),
    height: z.number().int(),
    /** More than one: it moves. */
    frames: z.number().int(),
    /** Of the bytes as they are stored. */
    sha256: z.string(),
    tags: z.array(z.string()),
    createdAt: z.string(),
    /** No longer offered, and refused for new posts; posts that have it already keep it. */
    deletedAt: z.string().optional(),
  })
  .meta({ id: 'Picture' });
export type Media = z.infer<typeof mediaSchema>;

/** Measures that say how a picture can be used. */
export type PictureFacts = Pick<Media, 'contentType' | 'byteLength' | 'width' | 'height' | 'frames'>;

/** What the library takes. A picture is held in memory while it is looked at, so pixels are bounded and not only bytes. */
export const mediaLimits = {
  maxBytes: 20 * 1024 * 1024,
  /** Of one frame: a 50-megapixel photo is 8660 by 5773. */
  maxPixels: 50_000_000,
  maxEdge: 16_384,
  /** Of all frames together. */
  maxMovingPixels: 100_000_000,
  maxFrames: 600,
} as const;

const signatures: readonly { readonly type: PictureType; readonly at: number; readonly hex: string }[] = [
  { type: 'image/jpeg', at: 0, hex: 'ffd8ff' },
  { type: 'image/png', at: 0, hex: '89504e470d0a1a0a' },
  { type: 'image/gif', at: 0, hex: '474946383761' },
  { type: 'image/gif', at: 0, hex: '474946383961' },
  { type: 'image/webp', at: 8, hex: '57454250' },
];

/** What the bytes begin like, whatever their name says. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const start = Array.from(bytes.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return signatures.find(({ at, hex }) => start.startsWith(hex, at * 2))?.type;
}

const extensions: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** A name that says what the bytes are: some platforms go by the ending. */
export function pictureFileName(name: string, contentType: PictureType): string {
  const stem = name.replace(/\.(?:jpe?g|png|gif|webp)$/i, '');
  return `${stem}.${extensions[contentType]}`;
}
