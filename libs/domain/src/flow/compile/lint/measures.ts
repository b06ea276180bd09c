import { compare } from '../../../decimal/index.js';
import { as } from '../../../kernel/index.js';
import type { Decimal } from '../../../kernel/index.js';
import { flawsOf } from '../../../scoring/index.js';
import type { FlowMeasure } from '../../language/index.js';
import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { scoreFinding } from './score-finding.js';

/** Curves of measures: points that go forward, steps without holes and without overlaps. */
export const measures = (flow: CompiledFlow): readonly Finding[] =>
  Object.entries(flow.document.measures).flatMap(([key, measure]) => {
    const path = `measures.${key}`;
    return [...bothWays(path, measure), ...backwards(path, measure), ...flaws(path, measure)];
  });

const bothWays = (path: string, { points, steps }: FlowMeasure): readonly Finding[] =>
  points === undefined || steps === undefined
    ? []
    : [
        scoreFinding('FLOW.CURVE_TWICE', path, {
          message: {
            zh: '折线（points）与分段（steps）只能写一种',
            en: 'A measure has points or steps, not both',
          },
        }),
      ];

const backwards = (path: string, { points = [] }: FlowMeasure): readonly Finding[] => {
  const isForward = points.every(
    ({ at }, index) =>
      index === 0 || compare(as<Decimal>(at), as<Decimal>(points[index - 1]?.at ?? at)) > 0,
  );
  return isForward
    ? []
    : [
        scoreFinding('FLOW.CURVE_ORDER', `${path}.points`, {
          message: {
            zh: '折线各点须从小到大，且不重复',
            en: 'The points must go upwards, none of them twice',
          },
        }),
      ];
};

const flaws = (path: string, { steps }: FlowMeasure): readonly Finding[] =>
  steps === undefined ? [] : flawsOf(steps).map(({ kind, at }) => said[kind](`${path}.steps`, at));

/** A hole is a warning: it may be meant, and what it leaves out is a missing part, never zero. */
const said = {
  hole: (path: string, at: string): Finding =>
    scoreFinding('FLOW.CURVE_HOLE', path, {
      severity: 'warning',
      message: {
        zh: `没有一段包含 ${at}，那里的值按缺失处理`,
        en: `No step takes ${at}; a value there is a missing part`,
      },
      fix: { zh: '补上一段，或去掉首尾的界限', en: 'Add a step, or leave out the outermost edge' },
    }),
  overlap: (path: string, at: string): Finding =>
    scoreFinding('FLOW.CURVE_OVERLAP', path, {
      message: { zh: `几段都包含 ${at}`, en: `Several steps take ${at}` },
      fix: { zh: '让每段从上一段的终点开始', en: 'Let each step begin where the one before ends' },
    }),
} as const;
