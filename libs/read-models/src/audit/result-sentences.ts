import { ERASED } from '@reprise/domain/review';
import { both } from './words.js';
import type { Say, Sayings } from './words.js';

const gate: Say<'GatePassed'> = ({ step, opening }, words) => {
  const { zh, en } = words.step(step);
  const { because, numerator, denominator } = opening;
  const count = numerator === undefined ? '' : ` ${numerator}/${denominator ?? numerator}`;
  switch (because) {
    case 'date':
      return both(`日期已到，${zh}开放`, `The date came: ${en} opened`);
    case 'counted':
      return both(
        `人数已齐（${count.trim()}），${zh}开放`,
        `All are there (${count.trim()}): ${en} opened`,
      );
    case 'by hand':
      return both(`人工开放${zh}${count}`, `${en} was opened by hand${count}`);
  }
};

const calibrated: Say<'CalibrationApplied'> = (event, words) => {
  const score = words.score(event.score);
  const [from, to] = [words.told(event.from), words.told(event.band)];
  const why = words.reason(event.reason);
  return event.from === event.band
    ? both(`校准维持${score.zh}为 ${to.zh}`, `Calibration kept ${score.en} at ${to.en}`)
    : both(
        `校准将${score.zh}由 ${from.zh} 调整为 ${to.zh}${why.zh}`,
        `Calibration moved ${score.en} from ${from.en} to ${to.en}${why.en}`,
      );
};

const computed: Say<'ScoreComputed'> = ({ score, result }, words) => {
  const { zh, en } = words.score(score);
  if (result === ERASED) return both(`计算${zh}（内容已删除）`, `${en} was computed (erased)`);
  if (!result.available) {
    const why = words.recorded(result.because);
    return both(`${zh}无法计算：${why.zh}`, `${en} could not be computed: ${why.en}`);
  }
  const band =
    result.band === undefined ? both('', '') : both(`，${result.band}`, `, ${result.band}`);
  return both(
    `计算${zh}：${result.value}${band.zh}`,
    `${en} was computed: ${result.value}${band.en}`,
  );
};

const PLANS = {
  improvement: both('绩效改进计划', 'An improvement plan'),
  development: both('个人发展计划', 'A development plan'),
} as const;

type Result =
  | 'GatePassed'
  | 'CalibrationApplied'
  | 'ScoreComputed'
  | 'ResultReleased'
  | 'PeopleNotified'
  | 'PlanStarted'
  | 'FactRecorded'
  | 'ScoreFrozen'
  | 'ResultSet'
  | 'StepsLocked';

/** What nobody does by hand: gates, scores, release, what follows from a result. */
export const resultSentences: Sayings<Result> = {
  GatePassed: gate,
  CalibrationApplied: calibrated,
  ScoreComputed: computed,
  ResultReleased: ({ score, to }, words) => {
    const [title, whom] = [words.score(score), words.people(to)];
    return both(`向 ${whom.zh} 开通${title.zh}`, `${title.en} was released to ${whom.en}`);
  },
  PeopleNotified: ({ step, people }, words) => {
    const [title, whom] = [words.step(step), words.people(people)];
    const were = people.length === 1 ? 'was' : 'were';
    return both(`通知 ${whom.zh}：${title.zh}`, `${whom.en} ${were} notified: ${title.en}`);
  },
  FactRecorded: ({ fact, note, by }, words) => {
    const [who, what] = [words.person(by), words.told(note)];
    const more = what.zh === '' ? both('', '') : both(`：${what.zh}`, `: ${what.en}`);
    return both(`${who.zh} 记录事实“${fact}”${more.zh}`, `${who.en} recorded “${fact}”${more.en}`);
  },
  ScoreFrozen: ({ score }, words) => {
    const { zh, en } = words.score(score);
    return both(`冻结${zh}，不再计算`, `${en} was frozen and is not worked out again`);
  },
  ResultSet: ({ score }, words) => {
    const { zh, en } = words.score(score);
    return both(`以${zh}为记录结果`, `${en} became the result of record`);
  },
  StepsLocked: ({ blocks }, words) => {
    const steps = blocks.map((block) => words.step(block));
    const [zh, en] = [steps.map((each) => each.zh), steps.map((each) => each.en)];
    return both(`锁定${zh.join('、')}`, `Locked: ${en.join(', ')}`);
  },
  PlanStarted: ({ kind, subject, owner, days }, words) => {
    const [who, owned] = [words.person(subject), words.person(owner)];
    const { zh, en } = PLANS[kind];
    return both(
      `为 ${who.zh} 启动${zh}，共 ${days} 天，由 ${owned.zh} 负责`,
      `${en} of ${days} days was started for ${who.en}, kept by ${owned.en}`,
    );
  },
};
