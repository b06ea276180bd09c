import type { Company, Persona } from './company.js';

export interface Employee extends Persona {
  readonly employeeNumber: string;
  readonly manager?: Persona;
}

/** Who plays which part in a journey. */
export interface Cast {
  readonly hr: Persona;
  readonly auditor: Persona;
  readonly manager: Persona;
  readonly team: readonly Employee[];
}

interface Me {
  readonly roles: readonly string[];
}

const withRole = async (company: Company, role: string): Promise<Persona> => {
  for (const persona of company.personas) {
    const me = await company.get<Me>(persona, '/api/me');
    if (me.roles.includes(role)) return persona;
  }
  throw new Error(`Nobody of the demonstration is ${role}.`);
};

const listEverybody = async (company: Company, hr: Persona): Promise<readonly Employee[]> =>
  (await company.get<{ items: readonly Employee[] }>(hr, '/api/people?limit=200')).items;

const smallTeam = 3;

/** A team is free when nobody of it has anything to do: no other cycle is in its way. */
const isFree = async (company: Company, team: readonly Employee[]): Promise<boolean> => {
  const inboxes = await Promise.all(team.map((one) => company.inboxOf(one)));
  return inboxes.every((inbox) => inbox.length === 0);
};

/** HR, an auditor, and a manager with reports enough for a calibration that is worth its name. */
export const castOf = async (company: Company): Promise<Cast> => {
  const hr = await withRole(company, 'hrOperator');
  const auditor = await withRole(company, 'auditor');
  const everybody = await listEverybody(company, hr);
  const busy = new Set(
    [hr, auditor, ...everybody.map((one) => one.manager)].map((one) => one?.personId),
  );
  for (const manager of everybody) {
    const team = everybody
      .filter((one) => one.manager?.personId === manager.personId && !busy.has(one.personId))
      .slice(0, smallTeam);
    if (team.length === smallTeam && (await isFree(company, team))) {
      return { hr, auditor, manager, team };
    }
  }
  throw new Error('No manager of the demonstration has three reports with nothing to do.');
};
