import type { BlockDocumentOf } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';
import { both } from './words.js';

type Split = BlockDocumentOf<'parallel'> | BlockDocumentOf<'forEach'>;

const rests: Readonly<Record<Split['rest'], TwoTexts>> = {
  cancel: both('，其余取消', ', the rest is cancelled'),
  'let finish': both('，其余可继续做完', ', the rest may finish'),
  'count if in time': both('，其余按期完成的计入', ', the rest counts if in time'),
};

const enough = (join: Split['join']): TwoTexts => {
  if (join === 'any') return both('任意一个完成即继续', 'goes on as soon as one is done');
  if (typeof join === 'string')
    return both('最先有人行动的一项生效', 'goes with the first that is acted on');
  if ('share' in join)
    return both(`至少 ${join.share} 完成即继续`, `goes on when ${join.share} are done`);
  if ('when' in join)
    return both(`条件 ${join.when} 成立即继续`, `goes on when ${join.when} holds`);
  const n = String(join.atLeast);
  return both(`至少 ${n} 个完成即继续`, `goes on when ${n} are done`);
};

/** When a split goes on, and what becomes of the rest. */
export const joinInWords = ({ join, rest }: Split): TwoTexts => {
  if (join === 'all') return both('全部完成后继续', 'goes on when all are done');
  const words = enough(join);
  // Of several ways only one is taken; the others go, whatever is said of the rest.
  const after = rests[join === 'first to act' ? 'cancel' : rest];
  return both(words.zh + after.zh, words.en + after.en);
};
