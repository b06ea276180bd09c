import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '@reprise/domain/calendar';
import type { PersonFact } from '@reprise/domain/facts';
import type { Instant, PersonId, Text, UnitId } from '@reprise/domain/kernel';
import { INSTALLATION } from './installation.js';
import type { Installation } from './installation.js';

export interface NamedPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly employeeNumber: string;
  readonly title: string;
  readonly unit: Text;
}

const ZONE = 'Asia/Shanghai';
const NOWHERE: Text = { zh: '', en: '' };

/** Puts names to ids, for people who may see them. */
@Injectable()
export class Names {
  private today = dateOf('1970-01-01T00:00:00.000Z' as Instant, ZONE);

  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  /** Brings the directory up to date; called once at the start of a request. */
  async refresh(): Promise<void> {
    await this.installation.handling.directory.catchUp();
    this.today = dateOf(await this.installation.clock.now(), ZONE);
  }

  private get directory() {
    return this.installation.handling.directory.directory;
  }

  of(id: PersonId | string): string {
    return this.directory.contact(id as PersonId)?.name ?? '';
  }

  mailOf(id: PersonId): string {
    return this.directory.contact(id)?.mail ?? '';
  }

  unit(id: UnitId): Text {
    return this.directory.unitName(id) ?? NOWHERE;
  }

  fact(id: PersonId): PersonFact | undefined {
    const fact = this.directory.person(id, this.today);
    return fact === 'absent' ? undefined : fact;
  }

  everyone(): readonly NamedPerson[] {
    return this.directory.everyone(this.today).map((fact) => this.named(fact));
  }

  named(fact: PersonFact): NamedPerson {
    const { id, employeeNumber, title, unit } = fact;
    return { personId: id, name: this.of(id), employeeNumber, title, unit: this.unit(unit) };
  }

  /** Everybody above somebody, their own manager first. */
  lineAbove(id: PersonId): readonly PersonId[] {
    const line: PersonId[] = [];
    let above = this.directory.managerOf(id, this.today);
    while (above !== undefined && above !== id && !line.includes(above)) {
      line.push(above);
      above = this.directory.managerOf(above, this.today);
    }
    return line;
  }

  /** Who reports to somebody directly today, those who left not counted, by name. */
  reportsOf(id: PersonId): readonly PersonFact[] {
    return this.directory
      .ledBy(id, this.today)
      .flatMap((led) => this.fact(led) ?? [])
      .filter(({ employment }) => employment !== 'left')
      .toSorted((a, b) => this.of(a.id).localeCompare(this.of(b.id), 'zh'));
  }

  hasReports(id: PersonId): boolean {
    return this.directory.ledBy(id, this.today).length > 0;
  }
}
