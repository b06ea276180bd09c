import { ERASED } from '@reprise/domain/review';
import type { VoteReason } from '@reprise/domain/review';
import { both } from './words.js';
import type { Sayings } from './words.js';

const CHOICES = {
  for: ['投了赞成票', 'voted for'],
  against: ['投了反对票', 'voted against'],
  abstain: ['弃权', 'abstained'],
} as const;

const RESULTS = {
  carried: ['通过', 'carried'],
  rejected: ['未通过', 'rejected'],
  undecided: ['未决', 'undecided'],
} as const;

const REASONS: Readonly<Record<VoteReason, readonly [string, string]>> = {
  majority: ['达到多数', 'by majority'],
  'no majority': ['未达多数', 'without a majority'],
  'no quorum': ['未达法定人数', 'without a quorum'],
  tie: ['票数相等', 'by a tie'],
  chair: ['主席决定', 'by the chair'],
  veto: ['一票否决', 'by a veto'],
  'nobody voted': ['无人投票', 'nobody voted'],
};

/** What happens in a vote. */
export const voteSentences: Sayings<'BallotCast' | 'AttendanceRecorded' | 'VoteClosed'> = {
  BallotCast: ({ by, step, choice }, words) => {
    const [who, item] = [words.person(by), words.step(step)];
    // Whoever may read the course of a secret vote reads that somebody voted, and no more.
    if (choice === ERASED || words.isSecret(step)) {
      return both(`${who.zh} 在${item.zh}中投票`, `${who.en} voted in ${item.en}`);
    }
    const [zh, en] = CHOICES[choice];
    return both(`${who.zh} 在${item.zh}中${zh}`, `${who.en} ${en} in ${item.en}`);
  },
  AttendanceRecorded: ({ step, present, by }, words) => {
    const [who, item, people] = [words.person(by), words.step(step), words.people(present)];
    return both(
      `${who.zh} 登记${item.zh}的到场者：${people.zh}`,
      `${who.en} recorded who is present at ${item.en}: ${people.en}`,
    );
  },
  VoteClosed: ({ step, round, result, because, count }, words) => {
    const item = words.step(step);
    const [[resultZh, resultEn], [whyZh, whyEn]] = [RESULTS[result], REASONS[because]];
    return both(
      `${item.zh}第 ${round} 轮${resultZh}（${whyZh}）：赞成 ${count.for}，反对 ${count.against}，弃权 ${count.abstained}，缺席 ${count.absent}，回避 ${count.recused}`,
      `${item.en}, round ${round}: ${resultEn} (${whyEn}), ${count.for} for, ${count.against} against, ${count.abstained} abstained, ${count.absent} absent, ${count.recused} recused`,
    );
  },
};
