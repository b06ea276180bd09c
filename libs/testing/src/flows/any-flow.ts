import { compileFlow } from '@reprise/domain/flow/compile';
import type { FlowDocument } from '@reprise/domain/flow/language';
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { anyBlockOf } from './any-block.js';
import { Naming } from './naming.js';
import type { Draft } from './naming.js';
import { anyCondition, anyTitle, fragments, participants, surroundings } from './parts.js';

/** How deep blocks nest at most, and how many stand side by side. */
const DEPTH = 4;
const SIDE_BY_SIDE = 3;

const entries = Object.values(anyBlockOf);

const listsOf = (depth: number, minLength: number): Arbitrary<readonly Draft[]> => {
  const inner = depth === 0 ? fc.constant([]) : listsOf(depth - 1, 0);
  const block = fc.oneof(...entries.map((entry) => entry(inner)));
  return fc.array(block, { minLength, maxLength: SIDE_BY_SIDE });
};

const anyPopulation = fc
  .array(fc.record({ when: anyCondition, then: fc.constantFrom('in', 'out', 'too new') }), {
    maxLength: 2,
  })
  .map((rules) => [...rules.filter(({ when }) => when.startsWith('person')), { otherwise: 'in' }]);

const documentOf = (drafts: readonly Draft[], title: object, population: object): object => {
  const naming = new Naming();
  const stages = drafts.map((draft) => draft(naming));
  return {
    ...surroundings,
    fragments,
    ...{ flow: 'any-flow', title, population, stages },
    participants: { ...participants, ...naming.participants() },
    visibility: [
      { of: naming.earlier(0), to: ['manager'], anonymous: true, floor: 4 },
      { of: naming.earlier(1), to: ['subject'], from: { closed: naming.earlier(2) } },
    ],
  };
};

/** Raw documents, nearly all of which compile. */
export const anyRawFlow = (): Arbitrary<object> =>
  fc.tuple(listsOf(DEPTH, 1), anyTitle, anyPopulation).map((parts) => documentOf(...parts));

/** Flows the compiler accepts: every kind of block, nested, with every kind of reference. */
export const anyFlow = (): Arbitrary<FlowDocument> =>
  anyRawFlow()
    .map((raw) => {
      const compiled = compileFlow(raw);
      return compiled.ok ? compiled.flow.document : undefined;
    })
    .filter((document) => document !== undefined);
