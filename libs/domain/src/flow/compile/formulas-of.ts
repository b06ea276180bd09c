import { formulaVersion, listRefs, singleRefs } from '../../scoring/index.js';
import type { BandScale, ScoreDefinition } from '../../scoring/index.js';
import type { FlowDocument } from '../language/index.js';
import type { CompiledFormula, Condition } from './compiled-flow.js';

type Compile = (text: string, path: string) => Condition;

/** Every formula of a flow, its conditions compiled and its version told, once for all reviews. */
export const formulasOf = (
  { scores }: FlowDocument,
  scales: ReadonlyMap<string, BandScale>,
  compile: Compile,
): ReadonlyMap<string, CompiledFormula> =>
  new Map(
    Object.entries(scores).map(([key, definition]) => [
      key,
      {
        version: formulaVersion(definition, scales.get(definition.bands ?? '')),
        conditions: conditionsOf(key, definition, compile),
        singles: singleRefs(definition),
        lists: listRefs(definition),
      },
    ]),
  );

const conditionsOf = (
  key: string,
  { adjust, override }: ScoreDefinition,
  compile: Compile,
): ReadonlyMap<string, Condition> =>
  new Map(
    [...placed('adjust', adjust), ...placed('override', override)].flatMap(([place, when]) =>
      when === undefined ? [] : [[place, compile(when, `scores.${key}.${place}.when`)] as const],
    ),
  );

const placed = (
  list: string,
  rules: readonly { readonly when?: string | undefined }[],
): readonly (readonly [string, string | undefined])[] =>
  rules.map(({ when }, index) => [`${list}.${index}`, when] as const);
