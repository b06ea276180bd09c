import { dateOf } from '../calendar/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { Refusal, Text } from '../kernel/index.js';
import type { Refused } from './always.js';
import { changeWorld, isAround } from './change-world.js';
import { checkExpectations } from './check-expectations.js';
import { doForReview, isForReview } from './do-for-review.js';
import { doOwn, doTogether } from './do-own.js';
import type { FlowTestStep } from './flow-test-steps.js';
import type { TestOrganisation } from './organisation.js';
import type { PlayedReview } from './played-review.js';
import { instantAt } from './played-reviews.js';
import type { PlayedReviews } from './played-reviews.js';

export interface Playing {
  readonly flow: CompiledFlow;
  readonly organisation: TestOrganisation;
  readonly reviews: PlayedReviews;
}

/** Lets time pass, does what a step says, and answers everything that is not as it says. */
export const playStep = (playing: Playing, step: FlowTestStep): readonly Text[] => {
  const stuck = playing.reviews.until(instantAt(step.at, playing.flow.document.zone));
  if (stuck !== undefined) return [unexpected(stuck)];
  const played = playing.reviews.named(step.of);
  if (played === undefined) return [notBegun(step.of)];
  const wrong = doStep(playing, played, step);
  const news = played.takeNews();
  if (wrong.length > 0 || step.expect === undefined) return wrong;
  return checkExpectations(step.expect, played, news);
};

const doStep = (playing: Playing, played: PlayedReview, step: FlowTestStep): readonly Text[] => {
  if (step.does === 'together') {
    const answers = doTogether(played, step.steps);
    return step.steps.flatMap(({ who, refused }, index) =>
      judged(answers[index], refused).map((text) => ofPerson(who, text)),
    );
  }
  if (isAround(step)) {
    const on = dateOf(played.now, playing.flow.document.zone);
    const { organisation, reviews } = playing;
    changeWorld({ organisation, reviews: reviews.all, on }, step);
    return judged(undefined, step.refused);
  }
  const refusal = isForReview(step) ? doForReview(played, step) : doOwn(played, step);
  return judged(refusal, step.refused);
};

/** What is wrong with an answer: a refusal nobody expected, another one, or none. */
const judged = (refusal: Refusal | undefined, expected: Refused | undefined): readonly Text[] => {
  const { code, detail = {} } = typeof expected === 'object' ? expected : { code: expected };
  if (refusal?.code !== code)
    return [refusal === undefined ? accepted(code ?? '') : unexpected(refusal)];
  return Object.entries(detail).flatMap(([key, value]) =>
    refusal?.detail[key] === value ? [] : [otherDetail(key, value, refusal?.detail[key])],
  );
};

const ofPerson = (who: string, { zh, en }: Text): Text => ({
  zh: `${who}：${zh}`,
  en: `${who}: ${en}`,
});

const unexpected = ({ code }: Refusal): Text => ({
  zh: `被拒绝：${code}`,
  en: `was refused: ${code}`,
});

const accepted = (code: string): Text => ({
  zh: `应被拒绝（${code}），却被接受`,
  en: `should be refused with ${code} and was accepted`,
});

const otherDetail = (key: string, value: string, found = 'none'): Text => ({
  zh: `拒绝的细节 ${key} 应为 ${value}，实为 ${found}`,
  en: `detail ${key} of the refusal should be ${value} and is ${found}`,
});

const notBegun = (name = 'main'): Text => ({
  zh: `考核 ${name} 尚未开始，或不存在`,
  en: `the review ${name} has not begun, or does not exist`,
});
