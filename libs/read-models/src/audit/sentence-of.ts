import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { Text } from '@reprise/domain/kernel';
import type { ReviewEvent } from '@reprise/domain/review';
import { changeSentences } from './change-sentences.js';
import { courseSentences } from './course-sentences.js';
import { peopleSentences } from './people-sentences.js';
import { resultSentences } from './result-sentences.js';
import { voteSentences } from './vote-sentences.js';
import { workSentences } from './work-sentences.js';
import { Words } from './words.js';
import { undoSentences } from './undo-sentences.js';
import type { NameOf, Sayings } from './words.js';

/** Every event has its sentence: the compiler asks for those of a new one. */
const sentences: Sayings<ReviewEvent['type']> = {
  ...courseSentences,
  ...workSentences,
  ...voteSentences,
  ...changeSentences,
  ...peopleSentences,
  ...undoSentences,
  ...resultSentences,
};

/** An event of a review as a person would tell it, in both languages. */
export const sentenceOf = (event: ReviewEvent, nameOf: NameOf, flow: CompiledFlow): Text =>
  sentences[event.type](event as never, new Words(flow, nameOf));
