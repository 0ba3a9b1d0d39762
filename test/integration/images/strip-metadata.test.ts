import { describe, expect, it } from 'vitest';
import { aiMarkOf } from '../../../shared/adapters/images/metadata/strip-metadata.ts';
import { createVipsPictures } from '../../../shared/adapters/images/vips-pictures.ts';
import { pictureTypeOf } from '../../../shared/domain/media.ts';
import { mediaUses } from '../../../shared/domain/media-use.ts';
import { makePicture, type PictureWish, pixelsOf } from '../../support/images/make-picture.ts';
import { pngText, withXmp } from '../../support/images/with-xmp.ts';

const pictures = createVipsPictures();
const wish = { width: 60, height: 40 };
/** What the makers of the pictures below write beside the pixels: in EXIF, XMP, or a comment. */
const metadata = { make: 'Hasenkamera', place: '121.4737', author: '李云杉' };
const secrets = Object.values(metadata);
const kinds: readonly (readonly [string, PictureWish])[] = [
  ['a JPEG', { ...wish, contentType: 'image/jpeg', metadata }],
  ['a JPEG on its side', { ...wish, contentType: 'image/jpeg', metadata, orientation: 6 }],
  ['a JPEG of several scans', { ...wish, contentType: 'image/jpeg', metadata, isProgressive: true }],
  ['a JPEG with restart marks', { ...wish, contentType: 'image/jpeg', metadata, restartInterval: 1, content: 'noise' }],
  ['a JPEG in CMYK', { ...wish, contentType: 'image/jpeg', metadata, isCmyk: true }],
  ['a PNG', { ...wish, contentType: 'image/png', metadata, isTransparent: true }],
  ['a PNG on its side', { ...wish, contentType: 'image/png', metadata, orientation: 8 }],
  ['a WebP', { ...wish, contentType: 'image/webp', metadata }],
  ['a WebP on its side', { ...wish, contentType: 'image/webp', metadata, orientation: 5 }],
  ['a moving WebP', { ...wish, contentType: 'image/webp', metadata, frames: 3 }],
  ['a moving GIF', { ...wish, contentType: 'image/gif', metadata, frames: 3 }],
];

async function taken(bytes: Uint8Array): Promise<Uint8Array> {
  const verdict = await pictures.inspect(bytes);
  if (verdict.kind !== 'picture') throw new Error(`It is ${verdict.kind}.`);
  return verdict.bytes;
}
const named = (bytes: Uint8Array) => secrets.filter((secret) => Buffer.from(bytes).includes(secret));

describe('what a camera writes beside a picture', () => {
  it.each(kinds)('does not stay in %s, whose pixels all do', async (...[, kind]) => {
    const sent = await makePicture(kind);
    expect(named(sent)).not.toEqual([]);
    const kept = await taken(sent);
    expect(named(kept)).toEqual([]);
    expect(await pixelsOf(kept)).toEqual(await pixelsOf(sent));
  });

  it.each(kinds)('is taken out of %s once: what came out stays as it is', async (...[, kind]) => {
    const kept = await taken(await makePicture(kind));
    expect(Buffer.from(await taken(kept)).equals(kept)).toBe(true);
  });

  it.each(kinds)('is missed nowhere in %s, also behind its end', async (...[, kind]) => {
    const sent = await makePicture({ ...kind, metadata: {} });
    const film = Buffer.concat([sent, Buffer.from('ftypmp42 a film with what was said beside the camera')]);
    expect(Buffer.from(await taken(film)).equals(await taken(sent))).toBe(true);
  });
});

/** As makers in China have to write it (GB 45438-2025, annex E). */
const label = {
  Label: '1',
  ContentProducer: '001191110108MA01KP2T5U00001',
  ProduceID: 'p-20261124-"1"&<2>',
  ReservedCode1: '',
  ContentPropagator: '',
  PropagateID: '',
  ReservedCode2: '',
};
const value = JSON.stringify(label).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const packet = (inside: string) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inside}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const author = `<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata.author}</dc:creator>`;
const ns = 'xmlns:ai="http://www.tc260.org.cn/ns/AIGC/1.0/"';
const asElement = packet(`<rdf:Description rdf:about="" ${ns}>${author}<ai:AIGC>${value}</ai:AIGC></rdf:Description>`);
const asAttribute = packet(`<rdf:Description rdf:about="" ${ns} ai:AIGC="${value}">${author}</rdf:Description>`);

const types = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
const markIn = (bytes: Uint8Array) => {
  const type = pictureTypeOf(bytes);
  return type && aiMarkOf(bytes, type);
};

describe('that AI made a picture', () => {
  const marked = async (contentType: (typeof types)[number], xmp: string) =>
    withXmp(
      await makePicture({ ...wish, contentType, metadata: {}, ...(contentType === 'image/gif' ? { frames: 2 } : {}) }),
      xmp,
    );

  it.each(types.flatMap((type) => [asElement, asAttribute].map((xmp) => [type, xmp] as const)))(
    'stays in a picture of type %s, in the fields of the standard, and what else stood there does not',
    async (contentType, xmp) => {
      const sent = await marked(contentType, xmp);
      expect(named(sent)).toEqual([metadata.author]);
      const kept = await taken(sent);
      expect(named(kept)).toEqual([]);
      expect(JSON.parse(markIn(kept)?.json ?? '{}')).toEqual(label);
      expect(await pixelsOf(kept)).toEqual(await pixelsOf(sent));
      expect(Buffer.from(await taken(kept)).equals(kept)).toBe(true);
    },
  );

  it.each(types)('goes with what a picture of type %s is fitted to', async (contentType) => {
    const kept = await taken(await marked(contentType, asElement));
    const rules = [mediaUses['wechat-thumb'], mediaUses['baijiahao-cover'], mediaUses['weibo-picture']];
    for (const rule of rules) {
      const { bytes } = await pictures.fit(kept, { ...rule, minWidth: 1, minHeight: 1 });
      expect(JSON.parse(markIn(bytes)?.json ?? '{}')).toEqual(label);
      expect(bytes.byteLength).toBeLessThan(rule.belowBytes);
    }
  });

  it('is read where it stands in a PNG without XMP around it', async () => {
    const png = Buffer.from(await makePicture({ ...wish, contentType: 'image/png', metadata: {} }));
    const sent = Buffer.concat([png.subarray(0, 33), pngText('AIGC', JSON.stringify(label)), png.subarray(33)]);
    expect(JSON.parse(markIn(await taken(sent))?.json ?? '{}')).toEqual(label);
  });

  it.each([
    ['a label that the standard does not know', asElement.replace('Label&quot;:&quot;1', 'Label&quot;:&quot;9')],
    ['a value that is no JSON', asElement.replace(value, '是')],
    ['XML that is none', asElement.replace('</ai:AIGC>', '')],
    ['the words under another name', asElement.replaceAll('tc260.org.cn', 'elsewhere.example')],
  ])('is not said by %s', async (_, xmp) => {
    const kept = await taken(await marked('image/jpeg', xmp));
    expect(markIn(kept)).toBeUndefined();
    expect(Buffer.from(kept).includes('AIGC')).toBe(false);
  });
});
