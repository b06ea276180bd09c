const title = { zh: '环节', en: 'Step' };
const level = (id: string, value: string) => ({
  id,
  label: { zh: id, en: id },
  value,
  from: value,
});

/** A manager rates every agent, their own manager confirms: small enough to try quotas on. */
export const ratedFlow = (quota: readonly object[], more: readonly object[] = []): unknown => ({
  schema: 'reprise.flow/1',
  flow: 'rated',
  title,
  calendar: 'CN',
  zone: 'Asia/Shanghai',
  population: [
    { when: 'starts with(person.employeeNumber, "E")', then: 'in' },
    { otherwise: 'out' },
  ],
  participants: {
    manager: { lineManager: 1, nobody: 'skip' },
    second: { lineManager: 2, nobody: 'skip' },
    head: { unitRole: 'head', nobody: 'skip' },
  },
  scales: { three: { levels: [level('S', '3'), level('A', '2'), level('B', '1')] } },
  forms: { rate: { title, fields: [{ field: 'rating', type: 'rating', scale: 'three', title }] } },
  scores: { total: { title, weighted: { 'assess.rating': 100 }, bands: 'three' } },
  resultOfRecord: ['total'],
  stages: [
    {
      stage: 'rating',
      title,
      blocks: [
        { task: 'assess', kind: 'manager assessment', title, who: 'manager', form: 'rate', quota },
        { decision: 'confirm', title, who: 'second', returnsTo: ['assess'] },
        { compute: 'compute', score: 'total' },
        ...more,
      ],
    },
  ],
});
