import type { Text } from '../../kernel/index.js';
import { propertyWords } from '../property-words/index.js';
import type { Place, Thing } from './flow-change.js';
import { titleWords } from './thing-words.js';

const text = (zh: string, en: string): Text => ({ zh, en });

/** Where something stands: “目标设定”中“确认目标”之后; “Goal setting”, after “Agree the goals”. */
export const placeWords = ({ in: container, slot = '', behind }: Place): Text => {
  const inside = container === undefined ? undefined : listWords(container, slot);
  if (behind === undefined) return beginning(inside);
  const after = titleWords(behind);
  return inside === undefined
    ? text(`${after.zh}之后`, `after ${after.en}`)
    : text(`${inside.zh}中${after.zh}之后`, `${inside.en}, after ${after.en}`);
};

const beginning = (inside: Text | undefined): Text =>
  inside === undefined
    ? text('开头', 'the beginning')
    : text(`${inside.zh}开头`, `the beginning of ${inside.en}`);

/** Lists that go without saying: a block has one, and everybody knows which. */
const UNSAID = /^(blocks|branches|do|then)$/;

const listWords = (container: Thing, slot: string): Text => {
  const title = titleWords(container);
  if (UNSAID.test(slot)) return title;
  const list = slotWords(container, slot);
  return text(`${title.zh}的${list.zh}`, `${title.en}, ${list.en}`);
};

/** `cases.1.do` → the second case. */
const slotWords = ({ path: [kind = ''] }: Thing, slot: string): Text => {
  const [name = '', index] = slot.split('.');
  const words = propertyWords([kind, name]);
  const called = words?.name ?? text(name, name);
  if (index === undefined) return called;
  const one = words?.one ?? called;
  const place = Number(index) + 1;
  return text(`第 ${place} 个${one.zh}`, `${one.en} ${place}`);
};
