import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import ts from 'typescript';
import type { Category } from '../codec/index.js';
import { allPersonalFields } from './index.js';

/** The union each category stores; the compiler asks for every category. */
const UNIONS: Readonly<Record<Category, string>> = {
  review: 'ReviewEvent',
  reviewCycle: 'CycleEvent',
  reviewFlow: 'FlowEvent',
  calibration: 'CalibrationEvent',
  quota: 'QuotaEvent',
  goalPlan: 'GoalPlanEvent',
  improvementPlan: 'ImprovementPlanEvent',
  measures: 'MeasuresEvent',
  person: 'PersonEvent',
  unit: 'UnitEvent',
  access: 'AccessEvent',
};

const DOMAIN = fileURLToPath(new URL('../../../domain/src/', import.meta.url));

/**
 * Types by name, read from the sources: to the compiler `string | 'erased'` is `string`, so that
 * only the written text still says which fields are personal.
 */
const declarations = new Map<string, ts.TypeNode | ts.InterfaceDeclaration>();
const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(-events|shapes)\.ts$/.test(file),
);
for (const file of files) {
  const text = readFileSync(join(DOMAIN, file), 'utf8');
  ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true).forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node)) declarations.set(node.name.text, node);
    if (ts.isTypeAliasDeclaration(node)) declarations.set(node.name.text, node.type);
  });
}

type Shape = ts.TypeNode | ts.InterfaceDeclaration;

/** Paths of the personal fields in a shape, e.g. `comment`, `results[].band`. */
const pathsIn = (shape: Shape): readonly string[] =>
  ts.isInterfaceDeclaration(shape) || ts.isTypeLiteralNode(shape)
    ? shape.members.flatMap((member) =>
        ts.isPropertySignature(member) && member.type !== undefined
          ? pathsOfProperty(member.name.getText(), member.type)
          : [],
      )
    : partsOf(shape).flatMap(pathsIn);

/** What a type is put together from, down to the literals and interfaces that hold fields. */
const partsOf = (type: ts.TypeNode): readonly Shape[] => {
  if (ts.isIntersectionTypeNode(type) || ts.isUnionTypeNode(type)) return type.types;
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return [type.type];
  const declared = declarations.get(nameOf(type) ?? '');
  return declared === undefined ? [] : [declared];
};

const pathsOfProperty = (name: string, type: ts.TypeNode): readonly string[] => {
  if (nameOf(type) === 'Personal') return [name];
  const list = ts.isTypeOperatorNode(type) ? type.type : type;
  return ts.isArrayTypeNode(list)
    ? pathsIn(list.elementType).map((path) => `${name}[].${path}`)
    : pathsIn(type).map((path) => `${name}.${path}`);
};

const nameOf = (type: ts.TypeNode): string | undefined =>
  ts.isTypeReferenceNode(type) ? type.typeName.getText() : undefined;

/** Each member of a union of events: its name, and the personal paths of its data. */
const eventsOf = (union: string): Readonly<Record<string, readonly string[]>> => {
  const declared = declarations.get(union);
  if (declared === undefined) throw new Error(`${union} is declared nowhere`);
  const members =
    !ts.isInterfaceDeclaration(declared) && ts.isUnionTypeNode(declared)
      ? declared.types
      : [declared];
  return Object.fromEntries(
    members.flatMap((member) => {
      if (!ts.isTypeReferenceNode(member)) return [['', pathsIn(member)]];
      const [name, data] = member.typeArguments ?? [];
      // A union may be put together from others.
      if (name === undefined) return Object.entries(eventsOf(member.typeName.getText()));
      return data === undefined ? [] : [[name.getText().replaceAll("'", ''), pathsIn(data)]];
    }),
  );
};

it.each(Object.entries(UNIONS))('%s: every personal field of %s is listed', (category, union) => {
  const written = Object.entries(eventsOf(union)).filter(([, paths]) => paths.length > 0);
  const listed = Object.entries(allPersonalFields()[category] ?? {});
  const sorted = (entries: readonly (readonly [string, readonly string[]])[]) =>
    Object.fromEntries(entries.map(([event, paths]) => [event, paths.toSorted()]));
  expect(sorted(listed)).toEqual(sorted(written));
});

it('reads the types it judges by', () => {
  expect(eventsOf('ReviewEvent')).toMatchObject({ DecisionRecorded: ['comment'], SentBack: [] });
  expect(eventsOf('CalibrationEvent')).toMatchObject({
    CalibrationLocked: ['results[].band', 'reason'],
  });
});
