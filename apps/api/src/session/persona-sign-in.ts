import { randomBytes } from 'node:crypto';
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

type Named = Pick<Persona, 'personId' | 'name'>;

const MOST_SHOWN = 50;

/**
 * Signs in as a persona of the demonstration: a real account with a password nobody knows, made
 * when it is first used, and a real session.
 */
@Injectable()
export class PersonaSignIn {
  private readonly passwords = new Map<string, Promise<string>>();

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
    const email = `${personId}@persona.invalid`;
    const password = await this.passwordOf({ personId, name }, email);
    return this.accounts.auth.api.signInEmail({ body: { email, password }, asResponse: true });
  }

  /** A password lives as long as this process: an account of an earlier one is made anew. */
  private passwordOf(persona: Named, email: string): Promise<string> {
    const known = this.passwords.get(persona.personId);
    if (known !== undefined) return known;
    const made = this.makeAccount(persona, email);
    this.passwords.set(persona.personId, made);
    made.catch(() => this.passwords.delete(persona.personId));
    return made;
  }

  private async makeAccount({ personId, name }: Named, email: string): Promise<string> {
    const password = randomBytes(24).toString('base64url');
    const { pool } = this.installation;
    await pool.query('delete from identity.user where email = $1', [email]);
    await this.accounts.auth.api.signUpEmail({ body: { name, email, password } });
    await pool.query('update identity.user set "personId" = $1 where email = $2', [
      personId,
      email,
    ]);
    return password;
  }
}
