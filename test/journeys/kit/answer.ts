/** As much of a task as an answer to it needs. */
export interface Task {
  readonly taskId: string;
  readonly revision: number;
  readonly kind: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly form?: { readonly fields: readonly Field[] };
  readonly scales: Readonly<Record<string, { readonly levels: readonly { id: string }[] }>>;
  readonly nomination?: { readonly min: number };
  readonly decision?: { readonly outcomes: readonly string[] };
  readonly window?: object;
}

interface Field {
  readonly field: string;
  readonly type: string;
  readonly scale?: string;
  readonly options?: readonly { readonly id: string }[];
  readonly min?: number | string;
}

export interface Choices {
  /** Level of the scale that ratings get; the second when it is not named. */
  readonly rating?: string | undefined;
  readonly peers?: readonly string[] | undefined;
}

const goalsOf = ({ period }: Task) => [
  {
    title: '每月处理的工单按时关闭',
    measure: '工单系统月报',
    target: '≥ 95%',
    weight: '60',
    dueOn: period.to,
  },
  {
    title: '带一名新同事独立上岗',
    measure: '带教记录',
    target: '1 人',
    weight: '40',
    dueOn: period.to,
  },
];

type Fill = (field: Field, task: Task, choices: Choices) => unknown;

const fills: Readonly<Record<string, Fill>> = {
  rating: ({ scale = '' }, task, { rating }) => rating ?? task.scales[scale]?.levels[1]?.id,
  choice: ({ options }) => options?.[0]?.id,
  number: ({ min }) => String(min ?? 1),
  date: (_field, { period }) => period.to,
  goals: (_field, task) => goalsOf(task),
  text: () => '按时完成，记录清楚，同事评价好。',
};

const formAnswer = (task: Task, choices: Choices) => ({
  kind: 'answer',
  answer: {
    fields: Object.fromEntries(
      (task.form?.fields ?? []).map((field) => [
        field.field,
        fills[field.type]?.(field, task, choices),
      ]),
    ),
  },
});

/** What somebody willing would hand in: agrees, rates well, writes a sentence. */
export const willingAnswer = (task: Task, choices: Choices): object => {
  if (task.nomination !== undefined) return { kind: 'nomination', people: choices.peers ?? [] };
  if (task.decision !== undefined) return { kind: 'decision', outcome: 'approve', comment: '同意' };
  if (task.kind === 'acknowledgement') return { kind: 'receipt', stance: 'agreed', comment: '' };
  if (task.kind === 'goal setting') return { kind: 'goals', goals: goalsOf(task) };
  return formAnswer(task, choices);
};
