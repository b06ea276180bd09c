import pg from 'pg';
import type { CycleId } from '@reprise/domain/kernel';
import { hold } from './contest.js';
import type { Outcome } from './contest.js';
import { sample } from './sample.js';
import type { Sample } from './sample.js';
import type { Site } from './site.js';

/** What a launch writes, table by table, of one cycle and behind one position of the log. */
const WRITTEN = {
  event: 'select * from log.event where position > $after',
  review: `select * from log.review where cycle_id = '$cycle'`,
  step: `select s.* from log.step s join log.review r using (review_id) where r.cycle_id = '$cycle'`,
  task: `select t.* from log.task t join log.review r using (review_id) where r.cycle_id = '$cycle'`,
  due: `select * from log.due where clock like 'cohort/$cycle/%'`,
} as const;

/**
 * The least a launch can cost: the very rows and events it wrote, from files of the server itself,
 * by COPY into tables with the same indexes, in one transaction.
 */
class Copied {
  private constructor(
    private readonly client: pg.Client,
    private readonly folder: string,
  ) {}

  static async open(connectionString: string): Promise<Copied> {
    const client = new pg.Client({ connectionString });
    await client.connect();
    await client.query('create schema if not exists copied');
    for (const table of Object.keys(WRITTEN)) {
      await client.query(`create table copied.${table} (like log.${table} including all)`);
    }
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    return new Copied(client, rows[0]?.folder ?? '');
  }

  async head(): Promise<string> {
    const { rows } = await this.client.query<{ position: string }>('select position from log.head');
    return rows[0]?.position ?? '0';
  }

  /** Keeps what a launch wrote, to be copied back. */
  async keep(cycleId: CycleId, after: string): Promise<void> {
    for (const [table, sql] of Object.entries(WRITTEN)) {
      const what = sql.replace('$after', after).replace('$cycle', cycleId);
      await this.client.query(`copy (${what}) to '${this.folder}/bench_${table}'`);
      await this.client.query(`truncate copied.${table}`);
    }
  }

  async copy(): Promise<void> {
    await this.client.query('begin');
    for (const table of Object.keys(WRITTEN)) {
      await this.client.query(`copy copied.${table} from '${this.folder}/bench_${table}'`);
    }
    await this.client.query('commit');
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

/** Opens every review of a cycle, as its workflow does, against the same rows by COPY. */
export const benchLaunch = async (
  site: Site,
  { rounds, goal }: { readonly rounds: number; readonly goal: number },
): Promise<Outcome> => {
  const copied = await Copied.open(site.connectionString);
  let reviews = 0;
  const product = async (): Promise<Sample> => {
    const cycleId = await site.launch();
    const before = await copied.head();
    const took = await sample(site.server, () => site.openReviews(cycleId));
    reviews = took.operations;
    await copied.keep(cycleId, before);
    return took;
  };
  const reference = (): Promise<Sample> =>
    sample(site.server, async () => {
      await copied.copy();
      return reviews;
    });
  const outcome = await hold({ name: 'reviews opened', goal, product, reference }, rounds);
  await copied.close();
  return outcome;
};
