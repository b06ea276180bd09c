import type { PeopleRow } from '@reprise/domain/directory';
import { personRow } from '../organisation/index.js';
import type { PersonRow } from '../organisation/index.js';

const COMPANY = '远山科技|Yuanshan';
/** Five service units of one head, five teams and their agents, and one small unit. */
const UNITS = ['一|One', '二|Two', '三|Three', '四|Four', '五|Five'] as const;
const TEAMS = 5;

const unitPath = (name: string): string => `${COMPANY}/客服${name.replace('|', '部|Service ')}`;

/** Everybody who leads or serves: they take part too, but agents make up the number. */
const leaders = (): readonly PersonRow[] => [
  personRow('B1', { title: '总经理', grade: 'M5', unitRole: 'head' }),
  personRow('HR1', { title: 'HRBP', manager: 'B1', unitRole: 'hrbp' }),
  personRow('HR2', { title: '人事运营', manager: 'HR1' }),
  ...['N1', 'N2', 'N3'].map((number) => personRow(number, { title: '评审委员', manager: 'B1' })),
];

const unit = (name: string, place: number, agents: number): readonly PersonRow[] => {
  const path = unitPath(name);
  const head = `D${place}`;
  const team = (index: number): string => `L${place}${(index % TEAMS) + 1}`;
  return [
    personRow(head, { unit: path, title: '总监', grade: 'M3', manager: 'B1', unitRole: 'head' }),
    ...Array.from({ length: TEAMS }, (_, index) =>
      personRow(team(index), { unit: path, title: '组长', grade: 'M1', manager: head }),
    ),
    ...Array.from({ length: agents }, (_, index) =>
      personRow(`E${place}${String(index + 1).padStart(2, '0')}`, {
        unit: path,
        manager: team(index),
        ...(index % 7 === 0 ? { dottedLine: 'N1' } : {}),
      }),
    ),
  ];
};

/** An organisation in which `size` people take part, and an intern and a newcomer who do not. */
export const organisationOf = (size: number): readonly PeopleRow[] => {
  const led = leaders().length + UNITS.length * (1 + TEAMS);
  const agents = Math.max(0, size - led);
  const rows = [
    ...leaders(),
    ...UNITS.flatMap((name, index) =>
      unit(name, index + 1, Math.floor((agents + UNITS.length - 1 - index) / UNITS.length)),
    ),
    personRow('X1', { employment: '实习', manager: 'HR1' }),
    personRow('X2', { hiredOn: '2026-01-02', manager: 'HR1' }),
  ];
  return rows.map((row, index) => ({ ...row, row: index + 2 }));
};
