import type { FlowName } from './small-flow.js';

const text = (zh: string, en: string) => ({ zh, en });

const forms = {
  self: {
    title: text('自述', 'In your own words'),
    fields: [
      {
        field: 'words',
        type: 'text',
        title: text('小结', 'In short'),
        maxLength: 500,
        required: true,
      },
    ],
  },
};

const promotion = {
  stage: 'promotion',
  title: text('晋升评审', 'Promotion'),
  blocks: [
    {
      task: 'self',
      kind: 'self assessment',
      title: text('晋升自述', 'Own statement'),
      who: 'subject',
      form: 'self',
    },
    {
      vote: 'rank',
      title: text('是否同意晋升', 'Promote?'),
      panel: 'panel',
      chair: 'chair',
      ballots: 'secret',
      attendance: 'recorded by the chair',
      quorum: { atLeast: '1/2', of: 'members' },
      due: '20 working days',
    },
    {
      window: 'comment',
      kind: 'comment',
      title: text('意见期', 'Comments'),
      for: 'subject',
      open: '5 working days',
      then: [],
    },
    {
      wait: 'board',
      title: text('董事会批准', 'The board agrees'),
      for: { fact: 'board-agreed', recordedBy: 'chair', latest: '90 days' },
    },
  ],
};

interface Seats {
  readonly subject: string;
  readonly panel: readonly string[];
  readonly chair: string;
}

/** A promotion that a panel votes on: a consent, a vote with a chair, a window, a fact from outside. */
export const voteFlow = (name: FlowName, { subject, panel, chair }: Seats) => ({
  schema: 'reprise.flow/1',
  flow: name.key,
  title: text(name.zh, name.en),
  description: text(name.zh, name.en),
  calendar: 'CN',
  zone: 'Asia/Shanghai',
  population: [{ when: `person.employeeNumber = "${subject}"`, then: 'in' }, { otherwise: 'out' }],
  participants: {
    subject: { subject: true },
    panel: { named: panel },
    chair: { named: [chair] },
  },
  forms,
  visibility: [{ of: 'self', to: ['panel'], agreed: 'subject' }],
  stages: [promotion],
});
