import type { Pool } from 'pg';

/** Something open for a person: a task of a review, a task of a plan, or a seat at a calibration. */
export interface InboxRow {
  readonly task_id: string;
  readonly target: 'task' | 'plan' | 'calibration';
  /** Task, plan or session, by `target`. */
  readonly target_id: string;
  readonly kind: string;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly subject: string | null;
  /** Block of the flow and participant, where the flow says them. */
  readonly block: string | null;
  readonly role: string | null;
  readonly flow_digest: string;
  readonly group_id: string | null;
  readonly title_zh: string;
  readonly title_en: string;
}

export interface InboxFilter {
  readonly sort: 'due' | 'opened';
  readonly kind?: string | undefined;
  /** Only what was due before this instant. */
  readonly overdueAt?: string | undefined;
  readonly limit: number;
  /** Last row of the page before: its instant (`infinity` without a due) and id. */
  readonly after?: { readonly at: string; readonly taskId: string } | undefined;
}

/** A task counts as open while its step is open in the same iteration. */
const MINE = `
  select t.task_id, 'task' as target, t.task_id as target_id, t.kind, t.opened_at, s.due_at,
    r.subject, r.cycle_id, t.block, t.role, r.flow_digest, null as group_id
  from log.task t
  join log.step s on s.review_id = t.review_id and s.step = t.step
   and s.status = 'open' and s.iteration = t.iteration
  join log.review r on r.review_id = t.review_id and r.status = 'open'
  where t.assignee = $1 and t.status = 'open'
  union all
  select t.task_id, 'plan', t.plan_id, t.kind, t.opened_at, t.due_at,
    p.subject, p.cycle_id, null, null, null, null
  from log.plan_task t join log.plan p on p.plan_id = t.plan_id and p.status = 'open'
  where t.assignee = $1 and t.status = 'open'
  union all
  select s.task_id, 'calibration', c.calibration_id, 'calibration', s.opened_at, null,
    null, c.cycle_id, c.block, null, null, c.group_id
  from log.calibration_seat s
  join log.calibration c on c.calibration_id = s.calibration_id and c.status = 'open'
  where s.person = $1`;

const COLUMNS = `m.task_id, m.target, m.target_id, m.kind, m.opened_at, m.due_at, m.subject,
  m.block, m.role, coalesce(m.flow_digest, c.flow_digest) as flow_digest, m.group_id,
  c.title_zh, c.title_en`;

const DUE = `coalesce(m.due_at, 'infinity')`;

const ORDER = {
  due: { by: `${DUE}, m.task_id`, after: `(${DUE}, m.task_id) > ($4::timestamptz, $5::text)` },
  opened: {
    by: 'm.opened_at desc, m.task_id desc',
    after: '(m.opened_at, m.task_id) < ($4::timestamptz, $5::text)',
  },
} as const;

/** What waits for a person, whatever it is, in one list. */
export class InboxRows {
  constructor(private readonly pool: Pool) {}

  async page(assignee: string, filter: InboxFilter): Promise<readonly InboxRow[]> {
    const { by, after } = ORDER[filter.sort];
    const { rows } = await this.pool.query<InboxRow>({
      name: `inbox-${filter.sort}`,
      text: `select ${COLUMNS} from (${MINE}) m join log.cycle c on c.cycle_id = m.cycle_id
        where ($2::text is null or m.kind = $2)
          and ($3::timestamptz is null or m.due_at < $3)
          and ($4::timestamptz is null or ${after})
        order by ${by} limit $6`,
      values: [
        assignee,
        filter.kind ?? null,
        filter.overdueAt ?? null,
        filter.after?.at ?? null,
        filter.after?.taskId ?? null,
        filter.limit,
      ],
    });
    return rows;
  }

  /** How many of each kind are open, and how many of them late. */
  async counts(assignee: string, now: string): Promise<readonly KindCount[]> {
    const { rows } = await this.pool.query<KindCount>({
      name: 'inbox-counts',
      text: `select m.kind, count(*)::int as open, count(*) filter (where m.due_at < $2)::int as overdue
        from (${MINE}) m group by m.kind order by m.kind`,
      values: [assignee, now],
    });
    return rows;
  }
}

export interface KindCount {
  readonly kind: string;
  readonly open: number;
  readonly overdue: number;
}
