import { Inject, Injectable } from '@nestjs/common';
import { personas } from '@reprise/demonstration';
import type { Text } from '@reprise/domain/kernel';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { Problem } from '../platform/problem.js';
import { ACCOUNTS } from './accounts.js';
import type { Accounts } from './accounts.js';

export interface Persona {
  readonly personId: string;
  readonly name: string;
  readonly about: Text;
}

const MOST_SHOWN = 50;

/** Signs in as a persona of the demonstration: a real account and a real session. */
@Injectable()
export class PersonaSignIn {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(Names) private readonly names: Names,
  ) {}

  /** The cast of the demonstration; where its company is not there, whoever is. */
  async list(): Promise<Persona[]> {
    await this.names.refresh();
    const cast = personas.flatMap(({ person, about }) => {
      const name = this.names.of(person);
      return name === '' ? [] : [{ personId: person, name, about }];
    });
    return cast.length > 0 ? cast : this.anybody();
  }

  private anybody(): Persona[] {
    return this.names
      .everyone()
      .slice(0, MOST_SHOWN)
      .map(({ personId, name, title, unit }) => ({
        personId,
        name,
        about: { zh: `${unit.zh} · ${title}`, en: `${unit.en} · ${title}` },
      }));
  }

  async signIn(personId: string): Promise<Response> {
    await this.names.refresh();
    const name = this.names.of(personId);
    if (name === '') throw new Problem('PERSON.UNKNOWN');
    const body = { personId, name };
    return this.accounts.auth.api.becomePersona({ body, asResponse: true });
  }
}
