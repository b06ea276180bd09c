import type { Text } from '../../kernel/index.js';
import { canonicalJson } from '../canonical/index.js';
import type { BlockShape, Property, Shape } from '../canonical/index.js';
import type { Thing } from './flow-change.js';

/** Properties that name an entry of a list. */
const NAMES = ['id', 'field', 'key', 'name'];

const stringAt = (
  properties: readonly Property[],
  names: readonly string[],
): string | undefined => {
  const found = properties.find(({ name }) => names.includes(name))?.shape;
  return found?.is === 'value' && typeof found.value === 'string' ? found.value : undefined;
};

/** The id of an entry of a list, where its kind has one. */
export const idOfItem = (item: Shape): string | undefined =>
  item.is === 'object' ? stringAt(item.properties, NAMES) : undefined;

/** Whether a shape is a text in both languages, which is one value. */
export const isText = (shape: Shape): boolean =>
  shape.is === 'object' && shape.properties.map(({ name }) => name).join() === 'zh,en';

const titleOf = (shape: Shape): Text | undefined => {
  if (shape.is !== 'object' && shape.is !== 'block') return undefined;
  const title = shape.properties.find(({ name }) => name === 'title' || name === 'label')?.shape;
  return title !== undefined && isText(title)
    ? (canonicalJson(title) as unknown as Text)
    : undefined;
};

const titled = (shape: Shape): Pick<Thing, 'title'> => {
  const title = titleOf(shape);
  return title === undefined ? {} : { title };
};

export const blockThing = (block: BlockShape): Thing => ({
  path: [block.kind],
  id: block.id,
  ...titled(block),
});

export const entryThing = (path: readonly string[], id: string, shape: Shape): Thing => ({
  path,
  id,
  ...titled(shape),
});

/** An entry of a list; without an id of its own it is known by its place. */
export const itemThing = (path: readonly string[], item: Shape, index: number): Thing => {
  const id = idOfItem(item);
  return id === undefined
    ? { path, id: String(index + 1), isPlace: true, ...titled(item) }
    : { path, id, ...titled(item) };
};
