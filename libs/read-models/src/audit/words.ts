import { dateOf } from '@reprise/domain/calendar';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { isSecretVote } from '@reprise/domain/visibility';
import {
  blockTitle,
  endWords,
  participantWords,
  scoreInputWords,
  stageTitle,
  windowUsedWords,
} from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, Text } from '@reprise/domain/kernel';
import { blockOf, ERASED } from '@reprise/domain/review';
import type { Personal, ReviewEvent, StepKey } from '@reprise/domain/review';
import { recordedWords } from './recorded-words.js';

/** Who is who; empty for somebody whose name is erased or was never known. */
export type NameOf = (person: PersonId) => string;

export const both = (zh: string, en: string): Text => ({ zh, en });

const UNKNOWN = both('（姓名已删除）', '(name erased)');
const SYSTEM = both('系统', 'the system');
const ERASED_WORDS = both('（内容已删除）', '(erased)');

/** Names of people, steps, scores and days as sentences need them, in both languages. */
export class Words {
  constructor(
    private readonly flow: CompiledFlow,
    private readonly nameOf: NameOf,
  ) {}

  person(id: PersonId): Text {
    if (id === as<PersonId>('system')) return SYSTEM;
    const name = this.nameOf(id);
    return name === '' ? UNKNOWN : both(name, name);
  }

  /** A participant of the flow, as a person would say it. */
  participant(role: string): Text {
    return participantWords(this.flow.document, role);
  }

  people(ids: readonly PersonId[]): Text {
    const names = ids.map((id) => this.person(id));
    return both(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
  }

  /** A step by its block's title and, inside a round, whom it is for. */
  step(key: StepKey): Text {
    const [block = key, element] = key.split('[');
    const { zh, en } = blockTitle(this.flow, block);
    if (element === undefined) return both(`“${zh}”`, `“${en}”`);
    const whom = this.person(as<PersonId>(element.replace(/\].*$/, '')));
    return both(`“${zh}”（${whom.zh}）`, `“${en}” (${whom.en})`);
  }

  /** What somebody did who used a window. */
  used(window: StepKey): Text {
    return windowUsedWords(this.flow, blockOf(window));
  }

  /** Whether nobody may know who voted how. */
  isSecret(step: StepKey): boolean {
    return isSecretVote(this.flow, blockOf(step));
  }

  stage(stage: string): Text {
    const { zh, en } = stageTitle(this.flow, stage);
    return both(`“${zh}”`, `“${en}”`);
  }

  score(score: string): Text {
    const { zh, en } = scoreInputWords(this.flow, score);
    return both(`“${zh}”`, `“${en}”`);
  }

  day(at: Instant): string {
    return dateOf(at, this.flow.document.zone);
  }

  /** A phrase the conductor recorded, e.g. why a step is flagged. */
  recorded(phrase: string): Text {
    return recordedWords(phrase, this.flow);
  }

  /** How a review ended. */
  ended(event: Of<'ReviewClosed'>): Text {
    return endWords(this.flow, event);
  }

  /** Something personal as text, or that it is erased. */
  told(value: Personal<string>): Text {
    return value === ERASED ? ERASED_WORDS : both(value, value);
  }

  /** A reason behind a sentence; nothing when none was given. */
  reason(value: Personal<string> | undefined): Text {
    return this.behind(value, ['，原因：', '; reason: ']);
  }

  /** What somebody said about it; nothing when they said nothing. */
  comment(value: Personal<string>): Text {
    return this.behind(value, ['，说明：', '; comment: ']);
  }

  private behind(value: Personal<string> | undefined, [zh, en]: readonly [string, string]): Text {
    if (value === undefined || value === '') return both('', '');
    const told = this.told(value);
    return both(`${zh}${told.zh}`, `${en}${told.en}`);
  }
}

export type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;
export type Say<T extends ReviewEvent['type']> = (event: Of<T>, words: Words) => Text;
/** Sentences of some events. */
export type Sayings<T extends ReviewEvent['type']> = { readonly [K in T]: Say<K> };
