import type { PeopleRow } from '@reprise/domain/directory';
import { personRow } from '../organisation/index.js';
import type { PersonRow } from '../organisation/index.js';

const SERVICE = '远山科技|Yuanshan/客服中心|Service centre';
const HR = '远山科技|Yuanshan/人力资源|People';

const person = (number: string, name: string, rest: Partial<PersonRow>): PersonRow =>
  personRow(number, { name, unit: SERVICE, ...rest });

/** A service centre small enough to follow by hand: one head, one team leader, agents, one HRBP. */
export const centrePeople = (agents: number): readonly PeopleRow[] =>
  [
    person('D1', '方岚', { title: '中心总监', grade: 'M3', unitRole: 'head' }),
    person('M1', '沈舟', { title: '组长', grade: 'M1', manager: 'D1' }),
    person('H1', '郑予', { title: 'HRBP', unit: SERVICE, manager: 'D1', unitRole: 'hrbp' }),
    person('H2', '唐音', { title: '人事运营', unit: HR, manager: 'D1', unitRole: 'hrbp' }),
    ...Array.from({ length: agents }, (_, index) =>
      person(`E${index + 1}`, `专员${index + 1}`, { manager: 'M1' }),
    ),
  ].map((row, index) => ({ ...row, row: index + 2 }));
