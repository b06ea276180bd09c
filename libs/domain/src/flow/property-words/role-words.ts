import { text, word } from './words.js';
import type { WordTable } from './words.js';

/** How the people of a participant are found. */
export const roleWords: WordTable = {
  'participants.subject': word(
    text('被评估人', 'the person reviewed'),
    text('被评估人本人。', 'The person reviewed.'),
    { values: { true: text('是', 'yes') } },
  ),
  'participants.lineManager': word(
    text('第几级上级', 'line manager, level'),
    text(
      '1 为直属经理，2 为经理的经理，依此类推。',
      '1 is the direct manager, 2 the manager’s manager, and so on.',
    ),
  ),
  'participants.managersUpTo': word(
    text('逐级上级', 'managers up to'),
    text(
      '逐级上级，直到某级或某些职级。',
      'Every manager up to a level, or up to the first of some grades.',
    ),
  ),
  'participants.managersUpTo.grades': word(
    text('直到职级', 'up to grades'),
    text('首位达到这些职级者为止。', 'The first who has one of these grades is the last.'),
  ),
  'participants.launchedBy': word(
    text('启动人', 'who launched'),
    text('启动周期的人。', 'Who launched the cycle.'),
    { values: { true: text('是', 'yes') } },
  ),
  'participants.workedWith': word(
    text('共事者', 'worked with'),
    text(
      '期间内与此参与人共事的人，按导入数据。',
      'With whom this participant worked in the period, as imported data tells.',
    ),
  ),
  'participants.most': word(
    text('至多', 'at most'),
    text('至多几人，共事最久者在先。', 'At most so many, the longest first.'),
  ),
  'participants.group': word(
    text('小组', 'group'),
    text('担任此角色的人组成小组。', 'The holders of this role form the group.'),
  ),
  'participants.of': word(
    text('小组所属部门', 'unit of the group'),
    text('写法同人员文件。', 'Written as people files write it.'),
  ),
  'participants.ownerOf': word(
    text('指标负责人', 'data owner of'),
    text('负责此指标数据的人。', 'Who owns the data of this measure.'),
  ),
  'participants.where': word(
    text('满足条件者', 'whoever is'),
    text(
      '以候选人与被评估人比较的条件（FEEL）。',
      'Holds for a candidate compared with the person reviewed (FEEL).',
    ),
  ),
  'participants.among': word(
    text('比较范围', 'among'),
    text('在哪些人中比较。', 'Who is compared.'),
    { values: { 'same unit': text('同部门', 'same unit'), anyone: text('任何人', 'anyone') } },
  ),
  'participants.among.participant': word(
    text('参与人', 'participant'),
    text('在其人员中比较。', 'The participant whose people are compared.'),
  ),
  'participants.from.participant': word(
    text('参与人', 'participant'),
    text('从其人员中提名。', 'The participant among whose people one nominates.'),
  ),
  'participants.dottedLine': word(
    text('虚线经理', 'dotted-line manager'),
    text('虚线汇报的经理。', 'The dotted-line manager.'),
    { values: { true: text('是', 'yes') } },
  ),
  'participants.unitRole': word(
    text('部门角色', 'role in the unit'),
    text(
      '被评估人所在部门中担任此角色的人，如负责人。',
      'Who holds that role in the unit of the subject, e.g. head.',
    ),
  ),
  'participants.named': word(
    text('指定人员', 'named people'),
    text('按工号指定的人。', 'People named by their employee numbers.'),
  ),
  'participants.nominatedIn': word(
    text('提名环节', 'nominated in'),
    text('在哪个提名环节选出。', 'The nomination step that chooses these people.'),
  ),
  'participants.count': word(
    text('人数', 'number of people'),
    text('最少与最多提名人数。', 'The least and the most people that are nominated.'),
  ),
  'participants.from': word(
    text('提名范围', 'nominated from'),
    text('可从哪些人中提名。', 'Among whom one may nominate.'),
    { values: { 'same unit': text('同部门', 'same unit'), anyone: text('任何人', 'anyone') } },
  ),
  'participants.notSameAs': word(
    text('不得同为', 'not the same as'),
    text('不得与这些参与人为同一人。', 'Participants who must not be the same person.'),
  ),
};
