import type { Text } from '@reprise/domain/kernel';
import type { VoteReason } from '@reprise/domain/review';

/** Why a round ended as it did. */
export const VOTE_REASONS: Readonly<Record<VoteReason, Text>> = {
  majority: { zh: '达到所需多数', en: 'the majority was reached' },
  'no majority': { zh: '赞成与反对都不够多数', en: 'neither side reached the majority' },
  'no quorum': { zh: '到场人数不足法定人数', en: 'too few were present' },
  tie: { zh: '票数相等', en: 'it was a tie' },
  chair: { zh: '票数相等，以主席的票为准', en: 'it was a tie, and the chair decided' },
  veto: { zh: '有人行使否决权', en: 'it was vetoed' },
  'nobody voted': { zh: '没有人投赞成或反对票', en: 'nobody voted for or against' },
};
