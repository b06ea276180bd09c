import { dateOf } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Decimal, Instant } from '@reprise/domain/kernel';
import type { MeasureFact } from '@reprise/domain/facts';
import type { Goal } from '@reprise/domain/review';
import { Chance } from '../chance.js';
import type { Colleague } from '../company/roster.js';
import type { CycleDates } from '../time/timeline.js';
import { ZONE } from '../time/timeline.js';
import { familyOf, STORIES } from './family-of.js';
import { filled, PRODUCTS } from './families.js';
import { goalTextsFor, VAGUE } from './goals.js';
import type { GoalText } from './goals.js';

export interface Occasion {
  readonly seed: number;
  readonly about: Colleague;
  readonly year: CycleDates;
  /** What is written, by whom and for the how manieth time. */
  readonly occasion: string;
}

/** Writes what people write, about somebody in a year. */
export class Writer {
  private readonly chance: Chance;
  private readonly about: Colleague;
  private readonly year: CycleDates;

  constructor({ seed, about, year, occasion }: Occasion) {
    this.about = about;
    this.year = year;
    this.chance = new Chance(seed, 'writing', occasion, about.key, year.startsOn);
  }

  /** Level of the scale somebody deserves, as seen by one person. */
  rating(severity = 0.25): 'S' | 'A' | 'B' | 'C' | 'D' {
    const seen = this.about.ability + severity * this.chance.normal();
    if (seen > 1.6) return 'S';
    if (seen > 0.6) return 'A';
    if (seen > -1.1) return 'B';
    return seen > -2.2 ? 'C' : 'D';
  }

  pick(texts: readonly string[]): string {
    return this.chance.pick(texts);
  }

  story(kind: 'well' | 'badly'): string {
    const story = this.chance.pick(STORIES[familyOf(this.about)][kind]);
    return this.fill(story);
  }

  private fill(story: string): string {
    return filled(story, {
      n: String(this.chance.between(12, 60)),
      m: String(this.monthOfTheYear()),
      p: this.chance.pick(PRODUCTS),
    });
  }

  /** A month of the first eleven of the cycle: all of them are over when anything is written. */
  private monthOfTheYear(): number {
    const first = Number(this.year.startsOn.slice(5, 7));
    return ((first - 1 + this.chance.between(1, 10)) % 12) + 1;
  }

  goals(isVague: boolean): readonly Goal[] {
    const texts = isVague ? VAGUE : this.chance.some(goalTextsFor(familyOf(this.about)), 3);
    const weights = isVague ? ['50', '50'] : this.chance.pick(WEIGHTS);
    return texts.map((text, index) => this.goal(text, weights[index] ?? '0'));
  }

  private goal({ title, measure, target }: GoalText, weight: string): Goal {
    const dueOn = as<CalendarDate>(this.year.gateOn);
    return { title, measure, target, weight: as<Decimal>(weight), dueOn };
  }

  /** Two stories and what one wants to do next, beginning with the numbers of the year. */
  selfAssessment(measured: Readonly<Record<string, MeasureFact>>): string {
    const numbers = numbersOf(measured);
    return [
      ...(numbers === '' ? [] : [numbers]),
      `做得好的：${this.story('well')}`,
      `还不够的：${this.story(this.about.ability < 0 ? 'badly' : 'well')}`,
      this.chance.pick(NEXT),
    ].join('\n');
  }

  heldOn(at: Instant): string {
    return dateOf(at, ZONE);
  }
}

/** Shares of three goals; a plan adds up to 100. */
const WEIGHTS = [
  ['40', '30', '30'],
  ['50', '30', '20'],
  ['40', '40', '20'],
] as const;

const NEXT = [
  '明年想把知识库里我写的条目补齐图示，并参加二线轮岗。',
  '接下来半年的重点是减少重复联系，想请质培部帮我复听几通录音。',
  '希望有机会带教新人，把自己的做法整理成手册。',
  '想继续提高复杂问题的独立处理能力，少一些转单。',
];

const NUMBERS = { csat: '客户满意度', 'first-response': '首次响应中位', resolution: '解决率' };
const UNITS = { csat: '%', 'first-response': ' 分钟', resolution: '%' };

const numbersOf = (measured: Readonly<Record<string, MeasureFact>>): string => {
  const said = (['csat', 'first-response', 'resolution'] as const).flatMap((key) => {
    const fact = measured[key];
    if (fact === undefined) return [];
    return [
      `${NUMBERS[key]} ${Number(fact.actual).toFixed(1)}${UNITS[key]}（目标 ${fact.target}）`,
    ];
  });
  return said.length === 0 ? '' : `到目前为止：${said.join('，')}。`;
};
