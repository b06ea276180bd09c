import type { Text } from '../../kernel/index.js';
import type { CompiledFlow, NodeOf } from '../compile/index.js';
import { participantWords } from './participant-words.js';

type VoteDocument = NodeOf<'vote'>['document'];
type Threshold = VoteDocument['majority'];

const BASES: Readonly<Record<Threshold['of'], Text>> = {
  members: { zh: '全体成员', en: 'all members' },
  invited: { zh: '受邀者', en: 'those invited' },
  'not recused': { zh: '未回避者', en: 'those not recused' },
  present: { zh: '到场者', en: 'those present' },
  cast: { zh: '有效票', en: 'the votes cast' },
};

const ABSTENTION: Readonly<Record<VoteDocument['abstention'], Text>> = {
  'not cast': {
    zh: '弃权不计入有效票。',
    en: 'An abstention does not count among the votes cast.',
  },
  cast: {
    zh: '弃权计入有效票，但不算赞成也不算反对。',
    en: 'An abstention counts among the votes cast, for neither side.',
  },
  for: { zh: '弃权按赞成计。', en: 'An abstention counts as a vote for.' },
  against: { zh: '弃权按反对计。', en: 'An abstention counts as a vote against.' },
};

const ABSENCE: Readonly<Record<VoteDocument['absence'], Text>> = {
  'not cast': {
    zh: '到期未投的人不计入有效票。',
    en: 'Whoever has not voted in time does not count among the votes cast.',
  },
  abstention: {
    zh: '到期未投按弃权计。',
    en: 'Whoever has not voted in time counts as abstaining.',
  },
  for: { zh: '到期未投按赞成计。', en: 'Whoever has not voted in time counts as a vote for.' },
  against: {
    zh: '到期未投按反对计。',
    en: 'Whoever has not voted in time counts as a vote against.',
  },
};

const TIE: Readonly<Record<VoteDocument['tie'], Text>> = {
  undecided: { zh: '票数相等时未决。', en: 'A tie decides nothing.' },
  carried: { zh: '票数相等时通过。', en: 'A tie carries it.' },
  rejected: { zh: '票数相等时不通过。', en: 'A tie rejects it.' },
  'chair decides': { zh: '票数相等时以主席的票为准。', en: 'A tie goes as the chair voted.' },
};

const NO_MAJORITY: Readonly<Record<VoteDocument['noMajority'], Text>> = {
  rejected: {
    zh: '双方都不够多数时不通过。',
    en: 'If neither side reaches the majority, it is rejected.',
  },
  undecided: {
    zh: '双方都不够多数时未决。',
    en: 'If neither side reaches the majority, nothing is decided.',
  },
};

/** What an abstention comes to, for whoever is about to choose. */
export const abstentionWords = ({ abstention }: Pick<VoteDocument, 'abstention'>): Text =>
  ABSTENTION[abstention];

const share = (of: string | number): Text => ({
  zh: typeof of === 'number' ? `${String(of)} 人` : of,
  en: String(of),
});

const thresholdWords = (threshold: Threshold): Text => {
  const base = BASES[threshold.of];
  const isStrict = 'moreThan' in threshold;
  const { zh, en } = share(isStrict ? threshold.moreThan : threshold.atLeast);
  return isStrict
    ? { zh: `${base.zh}中超过 ${zh}`, en: `more than ${en} of ${base.en}` }
    : { zh: `${base.zh}中不少于 ${zh}`, en: `at least ${en} of ${base.en}` };
};

const majorityWords = ({ majority }: VoteDocument): Text => {
  const { zh, en } = thresholdWords(majority);
  return { zh: `通过需要${zh} 赞成。`, en: `It is carried by ${en}.` };
};

const quorumWords = ({ quorum }: VoteDocument): readonly Text[] => {
  if (quorum === undefined) return [];
  const { zh, en } = thresholdWords(quorum);
  return [
    {
      zh: `法定人数：${zh} 到场，否则未决。`,
      en: `Quorum: ${en} must be present, else nothing is decided.`,
    },
  ];
};

const vetoWords = (flow: CompiledFlow, { veto }: VoteDocument): readonly Text[] => {
  if (veto === undefined) return [];
  if (veto === 'anyone') {
    return [{ zh: '任何一张反对票即否决。', en: 'One vote against is enough to reject it.' }];
  }
  const who = veto.map((role) => participantWords(flow.document, role));
  const [zh, en] = [who.map((each) => each.zh).join('、'), who.map((each) => each.en).join(', ')];
  return [{ zh: `${zh}的一张反对票即否决。`, en: `One vote against by ${en} rejects it.` }];
};

const roundsWords = ({ rounds, chairVotes }: VoteDocument): readonly Text[] => [
  ...(rounds > 1
    ? [
        {
          zh: `未决时再投，最多 ${String(rounds)} 轮。`,
          en: `Undecided, it is voted again, ${String(rounds)} rounds at most.`,
        },
      ]
    : []),
  ...(chairVotes === 'every round'
    ? []
    : [{ zh: '主席从第二轮起投票。', en: 'The chair votes from the second round on.' }]),
];

/** How a vote is counted, a sentence for each of its rules. */
export const voteRuleWords = (flow: CompiledFlow, document: VoteDocument): readonly Text[] => [
  ...quorumWords(document),
  majorityWords(document),
  ABSTENTION[document.abstention],
  ABSENCE[document.absence],
  ...vetoWords(flow, document),
  TIE[document.tie],
  NO_MAJORITY[document.noMajority],
  ...roundsWords(document),
];
