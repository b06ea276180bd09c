import { parseDocument } from 'htmlparser2';

/** An element of XML without the prefixes of its names; which they are differs from file to file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

type Parsed = ReturnType<typeof parseDocument>['children'][number];

const elementOf = (node: Parsed): Element | undefined => {
  if (!('attribs' in node)) return undefined;
  return {
    name: local(node.name),
    attributes: Object.fromEntries(
      Object.entries(node.attribs).map(([name, value]) => [local(name), value]),
    ),
    children: elementsOf(node.children),
    text: node.children.map(textIn).join(''),
  };
};

const textIn = (node: Parsed): string => {
  if (node.type === 'text') return 'data' in node ? node.data : '';
  return node.type === 'cdata' && 'children' in node ? node.children.map(textIn).join('') : '';
};

const elementsOf = (nodes: readonly Parsed[]): readonly Element[] =>
  nodes.map(elementOf).filter((element) => element !== undefined);

/** The outermost element of a document. */
export const readXml = (source: string): Element => {
  const options = { xmlMode: true, decodeEntities: true };
  const [root] = elementsOf(parseDocument(source, options).children);
  if (root === undefined) throw new Error('no element in the document');
  return root;
};

export const children = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child) => child.name === name);

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

/** Text of a part, without the space around it; empty when there is no such part. */
export const textOfChild = (element: Element | undefined, name: string): string =>
  child(element, name)?.text.trim() ?? '';
