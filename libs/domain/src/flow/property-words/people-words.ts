import { text, word } from './words.js';
import type { WordTable } from './words.js';

const WAYS = {
  skip: text('跳过', 'skip'),
  'block launch': text('阻止启动', 'block launch'),
  'proceed flagged': text('标记后继续', 'go on and flag it'),
  'next level': text('找上一级', 'next level above'),
  'ask HR': text('交 HR 指定', 'leave it to HR'),
  'ask again': text('请提名人重提', 'ask the nominator again'),
} as const;

const use = word(text('改用', 'use'), text('代替的参与人。', 'The participant that steps in.'));

/** Who may, who must not, how many are enough, and who of them does it. */
export const peopleWords: WordTable = {
  'participants.nobody': word(
    text('无人可选时', 'when nobody is found'),
    text(
      '无人可选时怎么办，或改用哪个参与人。',
      'What happens when nobody is found, or which participant steps in.',
    ),
    { values: WAYS },
  ),
  'participants.nobody.use': use,
  'participants.atLeast': word(
    text('至少几人', 'at least'),
    text('少于此人数即为人数不足。', 'Fewer people than this are too few.'),
  ),
  'participants.tooFew': word(
    text('人数不足时', 'when too few are found'),
    text(
      '有人但不足时怎么办；不写则同无人可选时。',
      'What happens when some are found but not enough; as for nobody unless said.',
    ),
    { values: WAYS },
  ),
  'participants.tooFew.use': use,
  'participants.tooFew.widen': word(
    text('补充', 'widen by'),
    text('其人员加入已找到的人。', 'The participant whose people are added to those found.'),
  ),
  'participants.mustNot': word(
    text('谁不得担任', 'who must not'),
    text('不得担任的人，以及何时可以解除。', 'Who must not do it, and what lifts that.'),
  ),
  'participants.mustNot.did': word(
    text('已办环节', 'did the step'),
    text('已提交此环节的人不得担任。', 'Bars who handed in this earlier step.'),
  ),
  'participants.mustNot.times': word(
    text('连续几次', 'times in a row'),
    text(
      '此前连续若干次考核都由其提交时才受限。',
      'Bars only who did it in so many earlier reviews in a row.',
    ),
  ),
  'participants.mustNot.when': word(
    text('限制条件', 'barred when'),
    text('满足此条件的候选人不得担任。', 'Bars the candidate for whom this holds.'),
  ),
  'participants.mustNot.unless': word(
    text('解除条件', 'unless'),
    text('满足此条件时解除限制。', 'The condition that lifts the bar.'),
  ),
  'participants.mustNot.approvedBy': word(
    text('可由谁解除', 'lifted by'),
    text('可说明理由解除限制的参与人。', 'The participant who may lift it, with a reason.'),
  ),
  'participants.qualified': word(
    text('任职资格', 'qualification'),
    text(
      '候选人须满足的条件，开启时与办理时各查一次。',
      'What the candidate must be, asked when a step opens and again when they act.',
    ),
  ),
  'participants.inOffice': word(
    text('任期内', 'in office'),
    text(
      '办理时仍须担任此职。',
      'They may act only while they are still found for this participant.',
    ),
    { values: { true: text('是', 'yes') } },
  ),
  'participants.choose': word(
    text('如何选人', 'who of them'),
    text('从符合者中如何选人。', 'Who of those found does it.'),
    {
      values: {
        all: text('全部', 'all'),
        'first to claim': text('先领者', 'first to claim'),
        'round robin': text('轮流', 'in turn'),
        'least loaded': text('任务最少者', 'the least loaded'),
      },
    },
  ),
  'participants.choose.familiar': word(
    text('沿用办理人', 'who did before'),
    text('优先此环节的办理人。', 'The step whose doer is preferred.'),
  ),
  'participants.changed': word(
    text('人员变动时', 'when people change'),
    text(
      '应由别人担任时，未完成的工作移交还是保留。',
      'Whether open work goes to whom would be found now, or stays.',
    ),
    {
      values: {
        'hand over': text('移交', 'hand over'),
        keep: text('保留', 'keep'),
        both: text('各任分别办理', 'both'),
      },
    },
  ),
  'participants.changed.bothAfter': word(
    text('至少任职天数', 'both, after days'),
    text('任职满此天数者各自办理。', 'All who led for so many days do it.'),
  ),
  'block.nobody': word(
    text('无人可选时', 'when nobody is found'),
    text(
      '本环节无人时怎么办，优先于参与人的规定。',
      'What happens here when nobody is found, before what the participant says.',
    ),
    { values: WAYS },
  ),
  'block.nobody.use': use,
  'block.samePerson': word(
    text('同一人兼任时', 'when one person is two'),
    text(
      '同一人兼任两个参与人时怎么办。',
      'What happens when one person is found for two participants.',
    ),
    {
      values: {
        merge: text('合并为一份', 'one task'),
        keep: text('各留一份', 'one for each'),
        raise: text('上交上一级', 'to the next manager'),
      },
    },
  ),
  'block.mayDelegate': word(
    text('可代办', 'may delegate'),
    text('是否可请他人代办。', 'Whether one may let somebody act for them.'),
  ),
};
