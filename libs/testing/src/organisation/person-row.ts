import type { PeopleRow } from '@reprise/domain/directory';

/** A row of a people file, before it has a place in it. */
export type PersonRow = Omit<PeopleRow, 'row'>;

/** An agent of the company whom nobody leads, unless the rest says otherwise. */
export const personRow = (employeeNumber: string, rest: Partial<PersonRow>): PersonRow => ({
  employeeNumber,
  name: `人员${employeeNumber}`,
  mail: `${employeeNumber.toLowerCase()}@yuanshan.example`,
  unit: '远山科技|Yuanshan',
  manager: '',
  dottedLine: '',
  title: '客服专员',
  grade: 'P4',
  hiredOn: '2021-04-01',
  employment: '正式',
  calendar: 'CN',
  unitRole: '',
  ...rest,
});
