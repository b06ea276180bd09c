import { text, word } from './words.js';
import type { WordTable } from './words.js';

const bases = {
  members: text('全体成员', 'members'),
  invited: text('受邀者', 'invited'),
  'not recused': text('未回避者', 'not recused'),
  present: text('到场者', 'present'),
  cast: text('所投票数', 'cast'),
};

const threshold = (of: string, zh: string, en: string): WordTable => ({
  [`vote.${of}`]: word(text(zh, en), text('须达到的票数或人数。', 'What must be reached.')),
  [`vote.${of}.moreThan`]: word(
    text('超过', 'more than'),
    text('必须超过，如 50 %、2/3 或 3。', 'Must be passed, e.g. 50 %, 2/3 or 3.'),
  ),
  [`vote.${of}.atLeast`]: word(
    text('不少于', 'at least'),
    text('达到即可，如 50 %、2/3 或 3。', 'Is enough, e.g. 50 %, 2/3 or 3.'),
  ),
  [`vote.${of}.of`]: word(
    text('分母', 'counted of'),
    text('以谁为分母。', 'Whom it is counted of.'),
    { values: bases },
  ),
});

/** A panel votes. */
export const voteWords: WordTable = {
  'vote.vote': word(
    text('表决', 'vote'),
    text('由一组人投票；此为其永久标识。', 'A panel votes; this is the permanent id.'),
  ),
  'vote.panel': word(
    text('由谁投票', 'panel'),
    text('投票的参与人。', 'The participant who votes.'),
  ),
  'vote.not': word(
    text('不得由', 'not by'),
    text('不得由这些参与人投票。', 'Participants who must not vote.'),
  ),
  'vote.chair': word(text('主席', 'chair'), text('主持表决的参与人。', 'Who chairs the vote.')),
  'vote.chairVotes': word(
    text('主席投票', 'the chair votes'),
    text('主席每轮都投，还是从第二轮起才投。', 'In every round, or only from the second on.'),
    {
      values: {
        'every round': text('每轮', 'every round'),
        'from the second round': text('从第二轮起', 'from the second round'),
      },
    },
  ),
  'vote.ballots': word(
    text('记名方式', 'ballots'),
    text('记名，还是无记名。', 'Whether it may be known who voted how.'),
    { values: { open: text('记名', 'open'), secret: text('无记名', 'secret') } },
  ),
  'vote.attendance': word(
    text('到场', 'attendance'),
    text('投票即算到场，或由主席登记。', 'Who votes is present, or the chair records it.'),
    {
      values: {
        'who votes is present': text('投票即到场', 'who votes is present'),
        'recorded by the chair': text('由主席登记', 'recorded by the chair'),
      },
    },
  ),
  ...threshold('quorum', '法定人数', 'quorum'),
  ...threshold('majority', '多数', 'majority'),
  'vote.abstention': word(
    text('弃权算作', 'an abstention counts as'),
    text('弃权如何计票。', 'How an abstention is counted.'),
    {
      values: {
        'not cast': text('未投', 'not cast'),
        cast: text('已投', 'cast'),
        for: text('赞成', 'for'),
        against: text('反对', 'against'),
      },
    },
  ),
  'vote.absence': word(
    text('缺席算作', 'an absence counts as'),
    text('到期未投如何计票。', 'How somebody is counted who has not voted at the due.'),
    {
      values: {
        'not cast': text('未投', 'not cast'),
        abstention: text('弃权', 'abstention'),
        for: text('赞成', 'for'),
        against: text('反对', 'against'),
      },
    },
  ),
  'vote.veto': word(
    text('一票否决', 'veto'),
    text('谁的一张反对票即可否决。', 'Whose single vote against is enough.'),
    { values: { anyone: text('任何一位', 'anyone') } },
  ),
  'vote.tie': word(text('票数相等', 'tie'), text('票数相等时如何。', 'What a tie comes to.'), {
    values: {
      undecided: text('未决', 'undecided'),
      carried: text('通过', 'carried'),
      rejected: text('不通过', 'rejected'),
      'chair decides': text('主席决定', 'chair decides'),
    },
  }),
  'vote.noMajority': word(
    text('双方均未达多数', 'no majority'),
    text('赞成与反对都未达多数时如何。', 'What it comes to when neither side has the majority.'),
    { values: { rejected: text('不通过', 'rejected'), undecided: text('未决', 'undecided') } },
  ),
  'vote.rounds': word(
    text('轮数', 'rounds'),
    text('未决时最多投几轮。', 'The most rounds, while it is undecided.'),
  ),
  'vote.composition': word(
    text('组成要求', 'composition'),
    text('开启时核对小组的组成，不符则标记。', 'Checked of the panel when it opens; else flagged.'),
    { one: text('组成要求', 'rule of composition') },
  ),
  'vote.composition.title': word(
    text('要求', 'rule'),
    text('用一句话说明的要求。', 'The rule in a sentence.'),
  ),
  'vote.composition.holds': word(
    text('条件', 'condition'),
    text(
      '对 panel.members 与 panel.unit 成立（FEEL）。',
      'Of panel.members and panel.unit (FEEL).',
    ),
  ),
  'vote.undecided': word(
    text('未决之后', 'when undecided'),
    text(
      '最后一轮仍未决时进行的环节。',
      'The blocks that follow when the last round is undecided.',
    ),
  ),
};
