import type { Text } from '../../kernel/index.js';
import { propertyWords } from '../property-words/index.js';
import type { FlowChange, Place, Thing } from './flow-change.js';
import { placeWords } from './place-words.js';
import { isBlock, thingWords, titleWords } from './thing-words.js';
import { fromTo, valueWords } from './value-words.js';

type Change<K extends FlowChange['change']> = Extract<FlowChange, { readonly change: K }>;

const text = (zh: string, en: string): Text => ({ zh, en });

/**
 * One change in words: “同事评”截止 7 → 10 个工作日; “Peer assessment” due 7 → 10 working days.
 */
export const changeWords = (change: FlowChange): Text => {
  switch (change.change) {
    case 'added':
    case 'removed':
      return oneMoreOrLess(change);
    case 'moved':
      return moved(change);
    case 'became':
      return became(change);
    case 'changed':
      return changed(change);
  }
};

const VERBS = { added: text('新增', 'Added'), removed: text('删除', 'Removed') };
const NOTHING = text('', '');

const oneMoreOrLess = ({ change, of, value, place }: Change<'added' | 'removed'>): Text => {
  const [verb, thing] = [VERBS[change], thingWords(of)];
  const said = isPlain(value) ? valueWords(value, of.at(-1)?.path ?? []) : NOTHING;
  const where = place === undefined ? NOTHING : placeWords(place);
  return text(
    verb.zh + thing.zh + around(said.zh, '：') + around(where.zh, '（', '）'),
    `${verb.en} ${thing.en}${around(said.en, ': ')}${around(where.en, ' (', ')')}`,
  );
};

const isPlain = (value: unknown): boolean => typeof value !== 'object';

const around = (words: string, before: string, behind = ''): string =>
  words === '' ? '' : `${before}${words}${behind}`;

const moved = ({ of, after }: Change<'moved'>): Text => {
  const thing = subject(of);
  const where = placeWords(after);
  return text(`${thing.zh}移到${where.zh}`, `${thing.en} moved ${toWords(after)}${where.en}`);
};

const toWords = ({ behind, in: container }: Place): string =>
  behind === undefined || container !== undefined ? 'to ' : '';

const became = ({ of, before, after }: Change<'became'>): Text => {
  const kind = (name: string): Text => propertyWords([name, name])?.name ?? text(name, name);
  const thing = subject(of);
  return text(
    `${thing.zh}由${kind(before).zh}改为${kind(after).zh}`,
    `${thing.en} is a ${kind(after).en} now, was a ${kind(before).en}`,
  );
};

const changed = ({ of, property, before, after }: Change<'changed'>): Text => {
  const thing = of.length === 0 ? text('', '') : subject(of);
  // An entry that is a value of its own, such as a weight, is named already.
  const isNamed = of.at(-1)?.path.join('.') === property.join('.');
  const name = isNamed ? text('', '') : nameOf(property);
  const values = fromTo(before, after, property);
  const en = [thing.en, name.en, values.en].filter((part) => part !== '').join(' ');
  return text(`${thing.zh}${name.zh} ${values.zh}`, capital(en));
};

const nameOf = (property: readonly string[]): Text => {
  const key = property.at(-1) ?? '';
  return propertyWords(property)?.name ?? text(key, key);
};

/** As the beginning of a sentence. A block is called by its title alone. */
const subject = (of: readonly Thing[]): Text => {
  const [only, ...more] = of;
  if (only !== undefined && more.length === 0 && isBlock(only)) return titleWords(only);
  const words = thingWords(of);
  return text(words.zh, capital(words.en));
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
