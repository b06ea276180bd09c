import type { PersonFact } from '@reprise/domain/facts';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle } from '@reprise/domain/flow/words';
import { refuse } from '@reprise/domain/kernel';
import type { Instant, PersonId, Refusal, Text } from '@reprise/domain/kernel';
import { missedAtOpening } from '@reprise/domain/review';
import type { ReviewHandling } from '../reviews/index.js';
import { openReviewCommand } from './population.js';
import type { KnownCycle, Population } from './population.js';

/** Subjects looked at before others are answered meanwhile. */
const PAGE = 200;
/** People and steps a refusal names; there may be as many as there are reviews. */
const MOST_NAMED = 10;

/** Block → those whose reviews would find nobody for it. */
type Missing = Map<string, PersonFact[]>;

/**
 * Why a draft may not be launched as things stand: the flow counts in a calendar that is not there,
 * or somebody's review has a step for which it says `block launch`, and nobody is found.
 */
export const launchRefusal = async (
  { flows, directory }: ReviewHandling,
  cycle: KnownCycle,
  {
    subjects,
    at,
    by,
  }: Pick<Population, 'subjects'> & { readonly at: Instant; readonly by: PersonId },
): Promise<Refusal | undefined> => {
  const flow = await flows.find(cycle.flowDigest);
  if (flow === undefined) return refuse('FLOW.UNKNOWN', { digest: cycle.flowDigest });
  const { compiled, digest: flowDigest } = flow;
  const facts = await directory.factsAt(at, compiled.document.zone);
  const { calendar } = compiled.document;
  if (!directory.hasCalendar(calendar)) return refuse('CYCLE.UNKNOWN_CALENDAR', { calendar });
  const missedBy = missedAtOpening({ flow: compiled, flowDigest, facts });
  const missing: Missing = new Map();
  for (const [index, subject] of subjects.entries()) {
    if (index % PAGE === 0) await directory.catchUp();
    const missed = missedBy(openReviewCommand(cycle, subject, { cohort: 0, at, by }));
    for (const block of new Set(missed.map((each) => each.block))) {
      missing.set(block, [...(missing.get(block) ?? []), subject]);
    }
  }
  return missing.size === 0 ? undefined : nobodyFor(compiled, missing);
};

const nobodyFor = (flow: CompiledFlow, missing: Missing): Refusal => {
  const steps = [...flow.nodes.keys()].flatMap((block) => {
    const people = missing.get(block);
    return people === undefined ? [] : [{ block, people: numbersOf(people) }];
  });
  const [first] = steps;
  // Most often the same people miss the same participant at many steps.
  const together = new Map<string, Text[]>();
  for (const { block, people } of steps.slice(0, MOST_NAMED)) {
    together.set(people, [...(together.get(people) ?? []), blockTitle(flow, block)]);
  }
  const lines = [...together].map(([people, titles]) => {
    return {
      zh: `${titles.map(({ zh }) => `“${zh}”`).join('、')}（${people}）`,
      en: `${titles.map(({ en }) => `“${en}”`).join(', ')} (${people})`,
    };
  });
  return refuse('CYCLE.NOBODY_FOR_STEP', {
    step: first?.block ?? '',
    people: first?.people ?? '',
    stepsZh: lines.map(({ zh }) => zh).join('；'),
    stepsEn: lines.map(({ en }) => en).join('; '),
  });
};

/** Employee numbers, which HR finds in the directory; the log of refusals holds no clear names. */
const numbersOf = (people: readonly PersonFact[]): string => {
  const numbers = people.map(({ employeeNumber }) => employeeNumber).toSorted();
  const more = numbers.length - MOST_NAMED;
  return `${numbers.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` … +${more}` : ''}`;
};
