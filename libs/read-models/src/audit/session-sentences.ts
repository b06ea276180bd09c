import type { CalibrationEvent } from '@reprise/domain/calibration';
import { ERASED } from '@reprise/domain/review';
import type { Personal } from '@reprise/domain/review';
import type { PersonId, ReviewId, Text } from '@reprise/domain/kernel';
import type { NameOf } from './words.js';

const both = (zh: string, en: string): Text => ({ zh, en });

export interface SessionWords {
  readonly nameOf: NameOf;
  /** Whose card it is. */
  readonly subjectOf: (review: ReviewId) => PersonId | undefined;
}

type Of<T extends CalibrationEvent['type']> = Extract<CalibrationEvent, { readonly type: T }>;
type Sayings = {
  readonly [T in CalibrationEvent['type']]: (event: Of<T>, words: Telling) => Text;
};

/** Names and texts as sentences of a session need them. */
class Telling {
  constructor(private readonly words: SessionWords) {}

  who(person: PersonId): string {
    return this.words.nameOf(person) || '—';
  }

  card(review: ReviewId): string {
    const subject = this.words.subjectOf(review);
    return subject === undefined ? '—' : this.who(subject);
  }

  told(text: Personal<string>): string {
    return text === ERASED ? '—' : text;
  }
}

/** Every event of a session has its sentence: the compiler asks for those of a new one. */
const sentences: Sayings = {
  CalibrationOpened: ({ baseline }) =>
    both(
      `校准会开始，共 ${baseline.length} 人`,
      `The session opened over ${baseline.length} people`,
    ),
  CardsAdmitted: ({ cards }) =>
    both(`${cards.length} 人加入`, `${cards.length} more joined the table`),
  CardsWithdrawn: ({ reviewIds }) =>
    both(`${reviewIds.length} 人离开`, `${reviewIds.length} left the table`),
  CardMoved: ({ reviewId, from, to, reason, by }, t) =>
    both(
      `${t.who(by)} 把 ${t.card(reviewId)} 从 ${t.told(from)} 移到 ${t.told(to)}，理由：${t.told(reason)}`,
      `${t.who(by)} moved ${t.card(reviewId)} from ${t.told(from)} to ${t.told(to)}; reason: ${t.told(reason)}`,
    ),
  CalibrationLocked: ({ by }, t) =>
    both(`${t.who(by)} 锁定了结果`, `${t.who(by)} locked the results`),
  CalibrationUnlocked: ({ by, reason }, t) =>
    both(
      `${t.who(by)} 解锁，理由：${t.told(reason)}`,
      `${t.who(by)} unlocked the session; reason: ${t.told(reason)}`,
    ),
  ResultsCarried: ({ applied }) =>
    both(
      `${applied.length} 份结果写回考核`,
      `${applied.length} results went back to their reviews`,
    ),
  MoveProposed: ({ reviewId, to, reason, by }, t) =>
    both(
      `${t.who(by)} 提议把 ${t.card(reviewId)} 移到 ${t.told(to)}，理由：${t.told(reason)}`,
      `${t.who(by)} proposed ${t.told(to)} for ${t.card(reviewId)}; reason: ${t.told(reason)}`,
    ),
  MoveBacked: ({ reviewId, by }, t) =>
    both(
      `${t.who(by)} 同意 ${t.card(reviewId)} 的移动`,
      `${t.who(by)} agreed with the move of ${t.card(reviewId)}`,
    ),
  MoveOpposed: ({ reviewId, reason, by }, t) =>
    both(
      `${t.who(by)} 反对 ${t.card(reviewId)} 的移动，理由：${t.told(reason)}`,
      `${t.who(by)} spoke against the move of ${t.card(reviewId)}; reason: ${t.told(reason)}`,
    ),
  MoveUndone: ({ reviewId, from, to, by }, t) =>
    both(
      `${t.who(by)} 撤销 ${t.card(reviewId)} 的移动，由 ${t.told(from)} 回到 ${t.told(to)}`,
      `${t.who(by)} took a move back: ${t.card(reviewId)} from ${t.told(from)} to ${t.told(to)}`,
    ),
  MemberRecused: ({ person, reviewIds, reason }, t) =>
    both(
      `${t.who(person)} 回避 ${reviewIds.map((id) => t.card(id)).join('、')}，理由：${t.told(reason)}`,
      `${t.who(person)} was recused from ${reviewIds.map((id) => t.card(id)).join(', ')}; reason: ${t.told(reason)}`,
    ),
  QuotaExtended: ({ bands, upTo, reason, by }, t) =>
    both(
      `${t.who(by)} 批准 ${bands.join(' + ')} 至多 ${upTo} 人，理由：${t.told(reason)}`,
      `${t.who(by)} approved up to ${upTo} in ${bands.join(' + ')}; reason: ${t.told(reason)}`,
    ),
  BranchOpened: ({ title, by }, t) =>
    both(`${t.who(by)} 新建方案“${t.told(title)}”`, `${t.who(by)} began to try “${t.told(title)}”`),
  BranchMoved: ({ reviewId, to, by }, t) =>
    both(
      `${t.who(by)} 在方案中试把 ${t.card(reviewId)} 放到 ${t.told(to)}`,
      `${t.who(by)} tried ${t.told(to)} for ${t.card(reviewId)}`,
    ),
  BranchAdopted: ({ by }, t) =>
    both(`${t.who(by)} 采用了方案`, `${t.who(by)} adopted what was tried`),
  BranchDropped: ({ by }, t) =>
    both(`${t.who(by)} 放弃了方案`, `${t.who(by)} dropped what was tried`),
  AggregateReleased: ({ reviewIds, by }, t) =>
    both(
      `${t.who(by)} 公布了 ${reviewIds.length} 人的分布`,
      `${t.who(by)} published how the results of ${reviewIds.length} people are spread`,
    ),
};

/** An event of a calibration session as a person would tell it, in both languages. */
export const sessionSentenceOf = (event: CalibrationEvent, words: SessionWords): Text =>
  sentences[event.type](event as never, new Telling(words));
