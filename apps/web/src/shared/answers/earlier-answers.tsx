import type { EarlierAnswer } from '@reprise/http-contracts/answers';
import { Earlier } from './answer-view.js';

/** All that was handed in, in the order in which it happened: read downwards, it is a story. */
export const EarlierAnswers = ({ answers }: { answers: readonly EarlierAnswer[] }) =>
  answers
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map((answer, index) => (
      // Answers without their authors may share step and instant.
      <Earlier key={`${answer.step} ${answer.at} ${String(index)}`} answer={answer} />
    ));
