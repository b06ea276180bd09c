import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import type { Participant } from '../../language/index.js';

/** Rules of participants that could never do anything: said before somebody counts on them. */
export const peopleFound = (flow: CompiledFlow): readonly Finding[] =>
  Object.entries(flow.document.participants).flatMap(([key, participant]) => [
    ...(asksAgain(participant) && !('nominatedIn' in participant) ? [nobodyToAsk(key)] : []),
    ...(asksForRank(participant) && flow.document.grades === undefined ? [noGrades(key)] : []),
    ...('ownerOf' in participant && isUnowned(flow, participant.ownerOf) ? [unowned(key)] : []),
  ]);

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
