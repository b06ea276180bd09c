import type { FactSource } from '../../facts/index.js';
import type { Choose } from '../colleagues.js';
import { answerTo } from './questions.js';
import type { AskedField, Question, Sources } from './questions.js';
import type { Slots } from './slots.js';

export interface Heard {
  readonly question: Question;
  readonly answer: string;
}

const PERSON_FIELDS: ReadonlySet<string> = new Set<AskedField>([
  'id',
  'employeeNumber',
  'unit',
  'lineManager',
  'dottedLine',
  'title',
  'grade',
  'hiredOn',
  'employment',
  'calendar',
  'onLeave',
  'substitute',
]);

/**
 * The organisation as one course sees it, with every question written down. What cannot be
 * written down (somebody who came from nowhere, a new kind of fact) makes the course the
 * subject's own: then nobody shares it.
 */
export class Overheard {
  readonly heard: Heard[] = [];
  isOwn = false;

  constructor(
    private readonly sources: Sources,
    private readonly slots: Slots,
    private readonly asked: Set<string>,
  ) {}

  readonly choose: Choose = (subject, chosen) => {
    const { draw, count } = chosen;
    this.hear(subject, (slot) => ({ asks: 'colleagues', slot, draw, count }));
    return this.sources.choose(subject, chosen);
  };

  facts(): FactSource {
    const known: Omit<FactSource, 'served' | 'workedWith' | 'load' | 'doers'> = {
      position: this.sources.facts.position,
      person: (id) => this.person(id),
      unit: (id) => this.unit(id),
      members: (of) => {
        this.isOwn = true;
        return this.sources.facts.members(of);
      },
      calendar: (key) => this.sources.facts.calendar(key),
      measures: (id, period) => {
        this.hear(id, (slot) => ({ asks: 'measures', slot, period }));
        return this.sources.facts.measures(id, period);
      },
    };
    return new Proxy(this.sources.facts, {
      get: (facts, name) => {
        if (name in known) return Reflect.get(known, name) as unknown;
        this.isOwn = true;
        return Reflect.get(facts, name) as unknown;
      },
    });
  }

  private readonly person: FactSource['person'] = (id) => {
    this.hear(id, (slot) => ({ asks: 'person', slot, field: 'exists' }));
    const fact = this.sources.facts.person(id);
    if (typeof fact !== 'object') return fact;
    return this.telling(fact, (name) => {
      if (isAsked(name)) this.hear(id, (slot) => ({ asks: 'person', slot, field: name }));
      else this.isOwn = true;
    });
  };

  private readonly unit: FactSource['unit'] = (id) => {
    this.hear(id, (slot) => ({ asks: 'unit', slot, field: 'exists' }));
    const fact = this.sources.facts.unit(id);
    if (typeof fact !== 'object') return fact;
    return this.telling(fact, (name) => {
      if (name === 'parent') this.hear(id, (slot) => ({ asks: 'unit', slot, field: 'parent' }));
      else if (name === 'roles') this.hear(id, (slot) => ({ asks: 'roles', slot }));
      else if (name !== 'id') this.isOwn = true;
    });
  };

  /** A fact that says which of its properties are looked at, and whether they are listed. */
  private telling<T extends object>(fact: T, tell: (name: string) => void): T {
    return new Proxy(fact, {
      get: (target, name) => {
        tell(String(name));
        return Reflect.get(target, name) as unknown;
      },
      has: (target, name) => {
        tell(String(name));
        return Reflect.has(target, name);
      },
      ownKeys: (target) => {
        tell('fields');
        return Reflect.ownKeys(target);
      },
    });
  }

  private hear(id: string, about: (slot: number) => Question): void {
    if (!this.slots.has(id)) {
      this.isOwn = true;
      return;
    }
    const question = about(this.slots.of(id));
    const key = JSON.stringify(question);
    if (this.asked.has(key)) return;
    this.asked.add(key);
    this.heard.push({ question, answer: answerTo(question, this.sources, this.slots) });
  }
}

const isAsked = (name: string): name is AskedField | 'fields' =>
  name === 'fields' || PERSON_FIELDS.has(name);
