const text = (zh: string, en: string) => ({ zh, en });

const rating = {
  field: 'rating',
  type: 'rating',
  scale: 'five',
  title: text('综合等级', 'Overall rating'),
  required: true,
};

const words = (field: string, title: object, required = true) => ({
  field,
  type: 'text',
  title,
  required,
});

const level = ([id = '', zh = '', en = '', value = '', from]: readonly string[]) => ({
  id,
  label: text(zh, en),
  value,
  ...(from === undefined ? {} : { from }),
});

const scales = {
  five: {
    levels: [
      ['S', '卓越', 'Outstanding', '110', '100'],
      ['A', '优秀', 'Exceeds', '95', '90'],
      ['B', '良好', 'Meets', '85', '75'],
      ['C', '待改进', 'Below', '65', '60'],
      ['D', '不合格', 'Unsatisfactory', '45'],
    ].map(level),
  },
};

const forms = {
  goals: {
    title: text('目标', 'Goals'),
    fields: [
      {
        field: 'goals',
        type: 'goals',
        title: text('目标', 'Goals'),
        required: true,
        min: 1,
        max: 5,
      },
    ],
  },
  self: {
    title: text('自评', 'Self-assessment'),
    fields: [rating, words('summary', text('主要成果', 'What I achieved'))],
  },
  peer: {
    title: text('同事评价', 'Peer assessment'),
    fields: [rating, words('example', text('具体事例', 'An example'), false)],
  },
  manager: {
    title: text('经理评价', 'Manager assessment'),
    fields: [rating, words('strengths', text('优势', 'Strengths'))],
  },
  meeting: {
    title: text('面谈记录', 'Meeting record'),
    fields: [words('notes', text('面谈要点', 'What was said'))],
  },
};

const goalSetting = {
  stage: 'goal-setting',
  title: text('目标设定', 'Goal setting'),
  blocks: [
    {
      task: 'goals',
      kind: 'goal setting',
      title: text('制定季度目标', 'Set goals for the quarter'),
      who: 'subject',
      form: 'goals',
      due: '10 working days',
      remind: ['-1d'],
    },
    {
      decision: 'agree-goals',
      title: text('确认季度目标', 'Agree the goals'),
      who: 'manager',
      returnsTo: ['goals'],
      due: '10 working days',
    },
  ],
};

const peers = {
  forEach: 'peer-round',
  title: text('同事评价', 'Peer assessments'),
  in: 'peers',
  do: [
    {
      task: 'peer',
      kind: 'peer assessment',
      title: text('评价同事', 'Assess a colleague'),
      who: 'each',
      mayDecline: true,
      form: 'peer',
      due: '10 working days',
      overdue: 'close as missing',
    },
  ],
};

const assessment = {
  stage: 'assessment',
  title: text('季度评价', 'Assessment'),
  blocks: [
    {
      task: 'nominate',
      kind: 'nomination',
      title: text('提名评价人', 'Nominate peers'),
      who: 'subject',
      nominates: 'peers',
      due: '10 working days',
      overdue: 'close as missing',
    },
    {
      parallel: 'views',
      title: text('各方评价', 'Views from all sides'),
      branches: [
        {
          task: 'self',
          kind: 'self assessment',
          title: text('季度自评', 'Self-assessment'),
          who: 'subject',
          form: 'self',
          due: '10 working days',
        },
        peers,
      ],
    },
    {
      task: 'assess',
      kind: 'manager assessment',
      title: text('经理评价', 'Manager assessment'),
      who: 'manager',
      form: 'manager',
      due: '10 working days',
    },
    { compute: 'score-total', title: text('计算得分', 'Work out the score'), score: 'total' },
  ],
};

const calibration = {
  stage: 'calibration',
  title: text('校准', 'Calibration'),
  blocks: [
    {
      gate: 'unit-assessed',
      title: text('本部门评价完成', 'The unit is assessed'),
      opens: { whenAllOf: 'cycle', havePassed: 'assess' },
    },
    {
      calibration: 'calibrate',
      title: text('季度校准会', 'Quarterly calibration'),
      group: 'cycle',
      panel: 'manager',
      score: 'total',
      quota: [{ band: ['S'], atMost: '50 %' }],
    },
  ],
};

const feedback = {
  stage: 'feedback',
  title: text('反馈与确认', 'Feedback'),
  blocks: [
    {
      release: 'result',
      title: text('开通结果', 'Release the result'),
      score: 'total',
      to: ['manager', 'subject'],
    },
    {
      task: 'meeting',
      kind: 'feedback meeting',
      title: text('绩效面谈', 'Feedback meeting'),
      who: 'manager',
      form: 'meeting',
      due: '10 working days',
    },
    {
      task: 'ack',
      kind: 'acknowledgement',
      title: text('确认结果', 'Acknowledge the result'),
      who: 'subject',
      due: '10 working days',
    },
    {
      window: 'appeal',
      kind: 'appeal',
      title: text('申诉期', 'Appeal window'),
      for: 'subject',
      open: '5 working days',
      then: [],
    },
  ],
};

const improvement = {
  stage: 'improvement',
  title: text('发展', 'Development'),
  blocks: [
    {
      plan: 'development-plan',
      kind: 'development',
      title: text('个人发展计划', 'Development plan'),
      owner: 'manager',
      days: 30,
      checkIns: 'weekly',
    },
  ],
};

/** Told apart from what an earlier run left on the same data. */
export interface FlowName {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** A quarter's review of a few people, short enough to be played by hand from start to end. */
export const smallFlow = (name: FlowName, employeeNumbers: readonly string[]) => ({
  schema: 'reprise.flow/1',
  flow: name.key,
  title: text(name.zh, name.en),
  calendar: 'CN',
  zone: 'Asia/Shanghai',
  population: [
    {
      when: `person.employeeNumber in (${employeeNumbers.map((one) => `"${one}"`).join(', ')})`,
      then: 'in',
    },
    { otherwise: 'out' },
  ],
  participants: {
    subject: { subject: true },
    manager: { lineManager: 1, nobody: 'block launch' },
    peers: { nominatedIn: 'nominate', count: [1, 3], from: 'anyone', nobody: 'skip' },
  },
  scales,
  forms,
  scores: {
    total: {
      title: text('综合得分', 'Total score'),
      weighted: { 'assess.rating': 80, 'peer.rating.mean': 20 },
      missing: 'reweight',
      round: '0.1 half up',
      bands: 'five',
    },
  },
  stages: [goalSetting, assessment, calibration, feedback, improvement],
  visibility: [
    { of: 'goals', to: ['manager'] },
    { of: 'self', to: ['manager'] },
    { of: 'peer', to: ['manager'], anonymous: true, floor: 2 },
    { of: 'assess', to: ['subject'], from: { closed: 'result' } },
    { of: 'agree-goals', to: ['subject'] },
    { of: 'meeting', to: ['subject'] },
  ],
});
