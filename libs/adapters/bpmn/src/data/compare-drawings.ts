import type { Finding } from '@reprise/domain/flow/compile';
import type { ModdleElement } from '../xml/model.js';
import { drawnIn, elementAt, elementsAt, textAt } from '../xml/walk-model.js';
import type { Located } from '../xml/walk-model.js';
import { finding } from './bpmn-finding.js';

/** What a drawing says, element by element; where things stand on the page is not part of it. */
type Said = ReadonlyMap<string, Readonly<Record<string, string>>>;

const conditionOf = (element: ModdleElement): string =>
  textAt(elementAt(element, 'conditionExpression'), 'body').trim();

const triggersOf = (element: ModdleElement): string =>
  elementsAt(element, 'eventDefinitions')
    .map((trigger) => {
      const bodies = ['timeDate', 'timeDuration', 'condition'].map((property) =>
        textAt(elementAt(trigger, property), 'body').trim(),
      );
      return [trigger.$type, textAt(elementAt(trigger, 'errorRef'), 'id'), ...bodies]
        .join(' ')
        .trim();
    })
    .join();

const refTo = (element: ModdleElement, property: string): string =>
  textAt(elementAt(element, property), 'id');

const saidBy = ({ element, scope }: Located): Readonly<Record<string, string>> => ({
  type: element.$type,
  name: textAt(element, 'name').trim(),
  in: scope,
  from: refTo(element, 'sourceRef'),
  to: refTo(element, 'targetRef'),
  'attached to': refTo(element, 'attachedToRef'),
  condition: conditionOf(element),
  trigger: triggersOf(element),
});

/** Notes and data objects say nothing about the course of a flow; anybody may add them. */
const isCourse = ({ element: { $type } }: Located): boolean =>
  !/Annotation|Association|DataObject|DataStore/.test($type);

const saidIn = (process: ModdleElement): Said =>
  new Map(
    drawnIn(process)
      .filter(isCourse)
      .map((located) => [textAt(located.element, 'id'), saidBy(located)]),
  );

/** Where a drawing differs from the one its flow would be drawn as. */
export const compareDrawings = (
  file: ModdleElement,
  expected: ModdleElement,
): readonly Finding[] => {
  const [drawn, meant] = [saidIn(file), saidIn(expected)];
  const added = [...drawn.keys()].filter((id) => !meant.has(id));
  const others = [...meant].flatMap(([id, should]): readonly Finding[] => {
    const is = drawn.get(id);
    if (is === undefined) return [finding('BPMN.ELEMENT_REMOVED', id)];
    return Object.entries(should)
      .filter(([name, value]) => is[name] !== value)
      .map(([name, value]) =>
        finding('BPMN.ELEMENT_CHANGED', id, `${name} “${is[name] ?? ''}” ≠ “${value}”`),
      );
  });
  return [...added.map((id) => finding('BPMN.ELEMENT_ADDED', id)), ...others];
};
