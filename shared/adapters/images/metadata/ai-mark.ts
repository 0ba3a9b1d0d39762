import { parseXml, XmlElement } from '@rgrove/parse-xml';
import * as z from 'zod';

const namespace = 'http://www.tc260.org.cn/ns/AIGC/1.0/';
const maxXmpBytes = 256 * 1024;
const maxMarkBytes = 8 * 1024;

const field = z.string().max(4_096).default('');
/** The fields of GB 45438-2025, annex E: whether it is (1), may be (2) or seems to be (3) made by AI, by whom, and its number. */
const markSchema = z.object({
  Label: z.enum(['1', '2', '3']),
  ContentProducer: field,
  ProduceID: field,
  ReservedCode1: field,
  ContentPropagator: field,
  PropagateID: field,
  ReservedCode2: field,
});

/**
 * That a picture was made by AI, as its maker has to write into the file in China. Nobody may take it out (标识办法, article 10),
 * so that it is the one thing that stays of what is written beside the pixels, in these fields and no others.
 */
export type AiMark = { readonly label: '1' | '2' | '3'; readonly json: string };

/** Of the label itself, as some write it beside the pixels without an XMP around it. */
export function markInJson(json: string): AiMark | undefined {
  const parsed = markSchema.safeParse(safeJson(json));
  if (!parsed.success) return undefined;
  const canonical = JSON.stringify(parsed.data);
  return Buffer.byteLength(canonical) > maxMarkBytes ? undefined : { label: parsed.data.Label, json: canonical };
}

/** Of an XMP packet; anything that is none, or has no label, is nothing. */
export function markInXmp(bytes: Uint8Array): AiMark | undefined {
  if (bytes.byteLength > maxXmpBytes) return undefined;
  const text = Buffer.from(bytes).toString('utf8');
  if (!text.includes(namespace)) return undefined;
  const json = labelIn(rootOf(text), []);
  return json === undefined ? undefined : markInJson(json);
}

/** An XMP packet with the label and nothing else; the same for the same label. */
export function xmpOf({ json }: AiMark): Buffer {
  const value = json.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return Buffer.from(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
      `<rdf:Description rdf:about="" xmlns:TC260="${namespace}"><TC260:AIGC>${value}</TC260:AIGC></rdf:Description>` +
      '</rdf:RDF></x:xmpmeta>',
  );
}

function rootOf(text: string): XmlElement | undefined {
  try {
    return parseXml(text).root ?? undefined;
  } catch {
    return undefined;
  }
}

/** `prefixes`: what stands for the label's namespace where the element is. As element or as attribute, as RDF allows both. */
function labelIn(element: XmlElement | undefined, prefixes: readonly string[]): string | undefined {
  if (element === undefined) return undefined;
  const declared = Object.entries(element.attributes).flatMap(([name, value]) =>
    value === namespace && name.startsWith('xmlns:') ? [name.slice('xmlns:'.length)] : [],
  );
  const names = [...prefixes, ...declared];
  for (const prefix of names) {
    const own = element.name === `${prefix}:AIGC` ? element.text : element.attributes[`${prefix}:AIGC`];
    if (own !== undefined) return own;
  }
  for (const child of element.children) {
    const found = child instanceof XmlElement ? labelIn(child, names) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
