import type { UnitKey } from './units.js';

/** A job: how many hold it in a unit, what it is called, whom it reports to. */
export interface Job {
  readonly unit: UnitKey;
  readonly title: string;
  readonly grades: readonly string[];
  /** Keys of the people who hold it, e.g. `online-1 online-2`. */
  readonly keys: readonly string[];
  /** Key of the manager of each holder, in turn. */
  readonly managers: readonly string[];
  readonly unitRole?: 'head' | 'hrbp';
  readonly dotted?: string;
}

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

const one = (
  key: string,
  unit: UnitKey,
  [title, grade, manager]: readonly [string, string, string],
): Job => ({
  unit,
  title,
  grades: [grade],
  keys: [key],
  managers: manager === '' ? [] : [manager],
});

const head = (key: string, unit: UnitKey, rest: readonly [string, string, string]): Job => ({
  ...one(key, unit, rest),
  unitRole: 'head',
});

const hrbp = (key: string, unit: UnitKey): Job => ({
  ...one(key, unit, ['HRBP · HR business partner', 'P6', 'hr-director']),
  unitRole: 'hrbp',
});

/** Titles that hold 客服 are those of the people who are reviewed; see `flow-of-the-centre.ts`. */
const SERVICE: readonly Job[] = [
  head('vp', 'service', ['服务副总裁 · VP Service', 'M4', 'ceo']),
  head('online-head', 'online', ['在线客服部经理 · Head of Online', 'M2', 'vp']),
  head('hotline-head', 'hotline', ['热线客服部经理 · Head of Hotline', 'M2', 'vp']),
  head('complaints-head', 'complaints', ['投诉客服部经理 · Head of Complaints', 'M2', 'vp']),
  head('quality-head', 'quality', ['客服质培部经理 · Head of Quality', 'M2', 'vp']),
  hrbp('online-hrbp', 'online'),
  hrbp('hotline-hrbp', 'hotline'),
  hrbp('complaints-hrbp', 'complaints'),
  hrbp('quality-hrbp', 'quality'),
  ...leads('online', ['在线客服组长 · Online team leader', 2]),
  ...leads('hotline', ['热线客服组长 · Hotline team leader', 3]),
  ...leads('complaints', ['投诉客服组长 · Complaints team leader', 2]),
  ...agents('online', ['在线客服专员 · Online agent', 11, 2]),
  ...agents('hotline', ['热线客服专员 · Hotline agent', 14, 3]),
  ...agents('complaints', ['投诉客服专员 · Complaints agent', 10, 2]),
  {
    unit: 'quality',
    title: '客服质检专员 · Quality analyst',
    grades: ['P4', 'P5'],
    keys: numbered('quality', 6),
    managers: ['quality-head'],
    dotted: 'hotline-head',
  },
  {
    unit: 'quality',
    title: '客服培训师 · Service trainer',
    grades: ['P5'],
    keys: numbered('trainer', 4),
    managers: ['quality-head'],
    dotted: 'online-head',
  },
];

function leads(unit: UnitKey, [title, count]: readonly [string, number]): readonly Job[] {
  const managers = [`${unit}-head`];
  return [{ unit, title, grades: ['M1'], keys: numbered(`${unit}-lead`, count), managers }];
}

function agents(
  unit: UnitKey,
  [title, count, teams]: readonly [string, number, number],
): readonly Job[] {
  const managers = numbered(`${unit}-lead`, teams);
  const grades = ['P3', 'P4', 'P4', 'P5'];
  return [{ unit, title, grades, keys: numbered(unit, count), managers }];
}

const COMPANY: readonly Job[] = [
  head('ceo', 'office', ['总经理 · Chief executive', 'M5', '']),
  one('assistant', 'office', ['总经理助理 · Chief of staff', 'P6', 'ceo']),
  head('hr-director', 'people', ['人力资源总监 · HR director', 'M3', 'ceo']),
  one('hr', 'people', ['绩效主管 · Performance lead', 'P6', 'hr-director']),
  one('hr-pay', 'people', ['薪酬主管 · Compensation lead', 'P6', 'hr-director']),
  one('hr-talent', 'people', ['招聘主管 · Recruiting lead', 'P5', 'hr-director']),
  head('audit-head', 'audit', ['内审负责人 · Head of audit', 'M2', 'ceo']),
  one('auditor', 'audit', ['内审专员 · Internal auditor', 'P6', 'audit-head']),
  head('it-head', 'it', ['信息技术负责人 · Head of IT', 'M2', 'ceo']),
  one('admin', 'it', ['系统管理员 · System administrator', 'P5', 'it-head']),
  head('product-head', 'product', ['产品研发副总裁 · VP Product', 'M4', 'ceo']),
  {
    ...{ unit: 'product', title: '产品经理 · Product manager', grades: ['P6', 'P5'] },
    ...{ keys: numbered('product', 4), managers: ['product-head'] },
  },
  {
    ...{ unit: 'product', title: '软件工程师 · Software engineer', grades: ['P5', 'P6', 'P7'] },
    ...{ keys: numbered('engineer', 9), managers: ['product-1', 'product-2'] },
  },
  head('sales-head', 'sales', ['市场销售副总裁 · VP Sales', 'M4', 'ceo']),
  {
    ...{ unit: 'sales', title: '客户经理 · Account manager', grades: ['P4', 'P5', 'P6'] },
    ...{ keys: numbered('sales', 6), managers: ['sales-head'] },
  },
];

export const JOBS: readonly Job[] = [...COMPANY, ...SERVICE];
