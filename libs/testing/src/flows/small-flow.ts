import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { factsOf } from '../organisation/index.js';
import { ReviewDriver } from '../reviews/index.js';

const title = { zh: '环节', en: 'Step' };

/** E1 is led by M1 and works with P1 to P4; H1 is the HRBP, D1 the head. */
export const smallFacts = factsOf({
  people: { E1: { manager: 'M1' }, M1: {}, D1: {}, H1: {}, P1: {}, P2: {}, P3: {}, P4: {} },
  units: { service: { roles: { head: ['D1'], hrbp: ['H1'] } } },
});

const participants = {
  subject: { subject: true },
  manager: { lineManager: 1 },
  hrbp: { unitRole: 'hrbp' },
  head: { unitRole: 'head' },
  peers: { named: ['P1', 'P2', 'P3', 'P4'] },
  spare: { named: ['H1', 'P1'] },
  nominated: { nominatedIn: 'nominate', count: [1, 4] },
} as const;

const nominate = { task: 'nominate', kind: 'nomination', title, who: 'subject' } as const;

/** A document with these blocks; who is nominated is nominated first where a block wants them. */
export const smallDocument = (blocks: readonly object[], more: object = {}): object => {
  const isNominated = JSON.stringify([blocks, more]).includes('"nominated"');
  const { nominated: _, ...others } = participants;
  return {
    ...{ schema: 'reprise.flow/1', flow: 'small', title, calendar: 'CN', zone: 'Asia/Shanghai' },
    population: [{ otherwise: 'in' }],
    participants: isNominated ? participants : others,
    forms: { one: { title, fields: [{ field: 'text', type: 'text', title }] } },
    measures: { csat: { title, unit: '%', direction: 'higher' } },
    scores: { total: { title, weighted: { csat: 100 }, missing: 'reweight' } },
    stages: isNominated ? [{ ...nominate, nominates: 'nominated' }, ...blocks] : blocks,
    ...more,
  };
};

export const smallFlow = (blocks: readonly object[], more: object = {}): CompiledFlow => {
  const compiled = compileFlow(smallDocument(blocks, more));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
};

/** A review of E1, opened on a Monday morning. */
export const smallReview = (blocks: readonly object[], more: object = {}): ReviewDriver =>
  new ReviewDriver(
    smallFlow(blocks, more),
    smallFacts,
    as<Instant>('2026-01-05T01:00:00.000Z'),
  ).open('E1');

/** A task that anybody may be given and that takes no form to hand in. */
export const smallTask = (task: string, who: string, more: object = {}): object => ({
  ...{ task, kind: 'acknowledgement', title, who },
  ...more,
});

export const received = { kind: 'receipt', stance: 'received', comment: '' } as const;
