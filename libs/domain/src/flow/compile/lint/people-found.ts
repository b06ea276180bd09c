import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import type { Participant } from '../../language/index.js';

/** Rules of participants that could never do anything: said before somebody counts on them. */
export const peopleFound = (flow: CompiledFlow): readonly Finding[] =>
  Object.entries(flow.document.participants).flatMap(([key, participant]) => [
    ...rulesInVain(flow, key, participant),
    ...(asksBoth(participant) && !isLed(participant) ? [nobodyLed(key)] : []),
  ]);

const rulesInVain = (
  flow: CompiledFlow,
  key: string,
  participant: Participant,
): readonly Finding[] => [
  ...(asksAgain(participant) && !('nominatedIn' in participant) ? [nobodyToAsk(key)] : []),
  ...(asksForRank(participant) && flow.document.grades === undefined ? [noGrades(key)] : []),
  ...('ownerOf' in participant && isUnowned(flow, participant.ownerOf) ? [unowned(key)] : []),
];

const asksAgain = ({ nobody, tooFew }: Participant): boolean =>
  nobody === 'ask again' || tooFew === 'ask again';

const RANK = /\.\s*rank\b/;

/** A rank is the place of a grade in the flow's list of them. */
const asksForRank = (participant: Participant): boolean =>
  [
    participant.qualified,
    ...('where' in participant ? [participant.where] : []),
    ...(participant.mustNot ?? []).flatMap(({ when, unless }) => [when, unless]),
  ].some((text) => text !== undefined && RANK.test(text));

const isUnowned = ({ document }: CompiledFlow, measure: string): boolean =>
  measure in document.measures && document.measures[measure]?.owner === undefined;

const asksBoth = ({ changed }: Participant): boolean =>
  changed === 'both' || typeof changed === 'object';

const isLed = (participant: Participant): boolean =>
  'lineManager' in participant || 'dottedLine' in participant;

const nobodyLed = (key: string): Finding => ({
  code: 'FLOW.BOTH_WITHOUT_DAYS',
  severity: 'error',
  path: `participants.${key}`,
  message: {
    zh: `「${key}」不是上级，没有任职天数可以加权`,
    en: `"${key}" is no manager, so there are no days served to weigh by`,
  },
  fix: {
    zh: '改为「移交」或「保留」，或改用上级、虚线经理',
    en: 'Say "hand over" or "keep", or take a line or dotted-line manager',
  },
});

const nobodyToAsk = (key: string): Finding => ({
  code: 'FLOW.NOBODY_TO_ASK_AGAIN',
  severity: 'error',
  path: `participants.${key}`,
  message: {
    zh: `「${key}」不是提名产生的，没有可以再问的人`,
    en: `"${key}" is not nominated, so there is nobody to ask again`,
  },
  fix: {
    zh: '改用其他处理，或改为提名产生',
    en: 'Say something else for nobody, or have these people nominated',
  },
});

const noGrades = (key: string): Finding => ({
  code: 'FLOW.NO_GRADES',
  severity: 'error',
  path: `participants.${key}`,
  message: {
    zh: `「${key}」比较级次（rank），但流程没有职级表`,
    en: `"${key}" compares ranks, but the flow has no list of grades`,
  },
  fix: { zh: '在 grades 中由低到高列出职级', en: 'List the grades, lowest first, in grades' },
});

const unowned = (key: string): Finding => ({
  code: 'FLOW.NO_DATA_OWNER',
  severity: 'error',
  path: `participants.${key}`,
  message: {
    zh: `「${key}」的指标没有写明数据负责人`,
    en: `The measure of "${key}" names no data owner`,
  },
  fix: { zh: '在指标的 owner 中写明参与人', en: 'Name a participant as owner of the measure' },
});
