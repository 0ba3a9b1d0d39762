import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** Undefined: not XML, or not a message of WeChat's. */
export function readXml(text: string): XmlElement | undefined {
  try {
    const { root } = parseXml(text);
    return root?.name === 'xml' ? root : undefined;
  } catch {
    return undefined;
  }
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child) => child instanceof XmlElement && child.name === name,
  ) as XmlElement[];
}

/** The element at the end of a path of names, the first of each. */
export function elementAt(root: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((element, name) => childrenOf(element, name)[0], root);
}

export function textAt(root: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return elementAt(root, ...path)?.text.trim();
}
