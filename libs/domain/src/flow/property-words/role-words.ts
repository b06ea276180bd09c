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
  'participants.nobody': word(
    text('无人可选时', 'when nobody is found'),
    text(
      '无人可选时：跳过、阻止启动，或改用另一参与人。',
      'When nobody is found: skip the step, refuse the launch, or use another participant.',
    ),
    { values: { skip: text('跳过', 'skip'), 'block launch': text('阻止启动', 'block launch') } },
  ),
  'participants.nobody.use': word(
    text('改用', 'use'),
    text('代替的参与人。', 'The participant that steps in.'),
  ),
  'participants.notSameAs': word(
    text('不得同为', 'not the same as'),
    text('不得与这些参与人为同一人。', 'Participants who must not be the same person.'),
  ),
};
