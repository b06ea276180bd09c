import type { BlockDocument, FlowDocument } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';
import { conditionInWords } from './condition-in-words.js';
import {
  calibrationSentence,
  endSentence,
  forEachSentence,
  gateSentence,
  parallelSentence,
  releaseSentence,
} from './course-blocks.js';
import {
  decisionSentence,
  notifySentence,
  planSentence,
  taskSentence,
  voteSentence,
  windowSentence,
} from './people-blocks.js';
import { computeSentence } from './score-in-words.js';
import { actionSentence, repeatSentence, subflowSentence, waitSentence } from './unseen-blocks.js';
import { both } from './words.js';

const conditionOf = (block: BlockDocument, flow: FlowDocument): TwoTexts => {
  if (block.when === undefined) return both('', '');
  const { zh, en } = conditionInWords(block.when, flow);
  return both(`仅当${zh}：`, `Only if ${en}: `);
};

const withPeople = (block: BlockDocument, flow: FlowDocument): TwoTexts | undefined => {
  if ('task' in block) return taskSentence(block, flow);
  if ('decision' in block) return decisionSentence(block, flow);
  if ('vote' in block) return voteSentence(block, flow);
  if ('window' in block) return windowSentence(block, flow);
  if ('notify' in block) return notifySentence(block, flow);
  if ('plan' in block) return planSentence(block, flow);
  return undefined;
};

const ofCourse = (block: BlockDocument, flow: FlowDocument): TwoTexts | undefined => {
  if ('parallel' in block) return parallelSentence(block);
  if ('forEach' in block) return forEachSentence(block, flow);
  if ('gate' in block) return gateSentence(block, flow);
  if ('calibration' in block) return calibrationSentence(block, flow);
  if ('release' in block) return releaseSentence(block, flow);
  return unseen(block, flow);
};

const unseen = (block: BlockDocument, flow: FlowDocument): TwoTexts | undefined => {
  if ('wait' in block) return waitSentence(block, flow);
  if ('repeat' in block) return repeatSentence(block, flow);
  if ('action' in block) return actionSentence(block, flow);
  return 'subflow' in block ? subflowSentence(block) : undefined;
};

const plain = (block: BlockDocument, flow: FlowDocument): TwoTexts => {
  if ('choose' in block) {
    return both(
      '第一个成立的条件决定走哪条路。',
      'The first condition that holds decides the way.',
    );
  }
  if ('compute' in block) return computeSentence(block.score, flow);
  if ('end' in block) return endSentence(block);
  if ('stage' in block) return both('', '');
  return both('依次进行。', 'One after another.');
};

/** One block as a sentence that somebody from HR can read aloud, in both languages. */
export const sentenceOf = (block: BlockDocument, flow: FlowDocument): TwoTexts => {
  const condition = conditionOf(block, flow);
  const body = withPeople(block, flow) ?? ofCourse(block, flow) ?? plain(block, flow);
  return both(condition.zh + body.zh, condition.en + body.en);
};
