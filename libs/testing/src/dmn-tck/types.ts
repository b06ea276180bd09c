import type { TypeShape } from '@reprise/domain/feel';
import { child, children, textOfChild } from './xml.js';
import type { Element } from './xml.js';

const SIMPLE: Readonly<Record<string, TypeShape>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  dateTime: 'date and time',
  'date and time': 'date and time',
  dayTimeDuration: 'days and time duration',
  'days and time duration': 'days and time duration',
  yearMonthDuration: 'years and months duration',
  'years and months duration': 'years and months duration',
  context: { anyKey: 'any' },
  Any: 'any',
};

/** Types by name, each resolved through those it refers to. */
export const typeDefinitions = (
  definitions: readonly Element[],
): Readonly<Record<string, TypeShape>> => {
  const resolve = (name: string, depth: number): TypeShape => {
    const definition = definitions.find(({ attributes }) => attributes['name'] === name);
    if (definition !== undefined && depth < 20) return shapeOf(definition, depth + 1);
    return SIMPLE[name.replace(/^feel[.:]/, '')] ?? 'any';
  };
  const shapeOf = (definition: Element, depth: number): TypeShape => {
    const components = children(definition, 'itemComponent');
    const called = child(definition, 'functionItem');
    const of =
      called === undefined
        ? components.length > 0
          ? contextShape(components, depth)
          : resolve(textOfChild(definition, 'typeRef'), depth)
        : functionShape(called, depth);
    return definition.attributes['isCollection'] === 'true' ? { list: of } : of;
  };
  const contextShape = (components: readonly Element[], depth: number): TypeShape => ({
    context: Object.fromEntries(
      components.map((each) => [each.attributes['name'] ?? '', shapeOf(each, depth)]),
    ),
  });
  const functionShape = (called: Element, depth: number): TypeShape => ({
    function: {
      takes: children(called, 'parameters').map(({ attributes }) =>
        resolve(attributes['typeRef'] ?? '', depth),
      ),
      gives: resolve(called.attributes['outputTypeRef'] ?? '', depth),
    },
  });
  return Object.fromEntries(
    definitions.map((each) => [each.attributes['name'] ?? '', shapeOf(each, 0)]),
  );
};

/** The type a reference names; any where there is none. */
export const typeReferred = (
  types: Readonly<Record<string, TypeShape>>,
  name: string | undefined,
): TypeShape =>
  name === undefined ? 'any' : (types[name] ?? SIMPLE[name.replace(/^feel[.:]/, '')] ?? 'any');
