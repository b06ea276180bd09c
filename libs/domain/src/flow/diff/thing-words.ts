import type { Text } from '../../kernel/index.js';
import { propertyWords } from '../property-words/index.js';
import type { Thing } from './flow-change.js';

const text = (zh: string, en: string): Text => ({ zh, en });

/** A thing by its title, else by its id. */
export const titleWords = ({ title, id }: Thing): Text =>
  text(`“${title?.zh ?? id}”`, `“${title?.en ?? id}”`);

const oneThing = (thing: Thing): Text => {
  const words = propertyWords(thing.path) ?? propertyWords([...thing.path, ...thing.path]);
  const kind = words?.one ?? words?.name ?? text('', '');
  if (thing.isPlace) return text(`第 ${thing.id} 条${kind.zh}`, `${kind.en} ${thing.id}`);
  const title = titleWords(thing);
  return text(`${kind.zh}${title.zh}`, `${kind.en} ${title.en}`);
};

/** A thing with what it is part of: 表单“自评”的字段“等级”; field “Rating” of form “Self”. */
export const thingWords = (of: readonly Thing[]): Text => {
  const [block, ...inside] = of;
  const words = of.map((thing, index) =>
    // A block that something is part of needs no kind before its title.
    index === 0 && block !== undefined && inside.length > 0 && isBlock(block)
      ? titleWords(block)
      : oneThing(thing),
  );
  return text(
    words.map(({ zh }) => zh).join('的'),
    words
      .toReversed()
      .map(({ en }) => en)
      .join(' of '),
  );
};

/** Whether a thing is a block: those are called by the name of their kind. */
export const isBlock = ({ path: [kind = '', ...rest] }: Thing): boolean =>
  rest.length === 0 && propertyWords([kind, kind]) !== undefined;
