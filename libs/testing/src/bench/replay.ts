import pg from 'pg';
import { START_POSITION } from '@reprise/application/ports';
import type { StoredEvent } from '@reprise/application/ports';
import { foldReview, initialReview } from '@reprise/domain/review';
import type { ReviewEvent, ReviewState } from '@reprise/domain/review';
import { decode } from '@reprise/events/codec';
import { hold } from './contest.js';
import type { Outcome } from './contest.js';
import { sample } from './sample.js';
import type { Site } from './site.js';

const PAGE = 5_000;

/** Reads the whole log and folds every review, against a cursor whose rows are only parsed. */
export const benchReplay = async (
  site: Site,
  { rounds, goal }: { readonly rounds: number; readonly goal: number },
): Promise<Outcome> => {
  const client = new pg.Client({ connectionString: site.connectionString });
  await client.connect();
  const product = () => sample(site.server, () => readAndFold(site));
  const reference = () => sample(site.server, () => readByCursor(client));
  const outcome = await hold({ name: 'events', goal, product, reference }, rounds);
  await client.end();
  return outcome;
};

const readAndFold = async ({ installation: { store } }: Site): Promise<number> => {
  const reviews = new Map<string, ReviewState>();
  let [after, events] = [START_POSITION, 0];
  for (;;) {
    const page = await store.readAll({ after, limit: PAGE });
    for (const [stream, newer] of byReview(page)) {
      reviews.set(stream, foldReview(reviews.get(stream) ?? initialReview(), newer));
    }
    events += page.length;
    after = page.at(-1)?.position ?? after;
    if (page.length < PAGE) return events;
  }
};

/** Folded review by review, so that a state is copied once a page and not for each event. */
const byReview = (page: readonly StoredEvent[]): ReadonlyMap<string, ReviewEvent[]> => {
  const reviews = new Map<string, ReviewEvent[]>();
  for (const stored of page) {
    if (!stored.stream.startsWith('review-')) continue;
    const event = decode('review', stored);
    const events = reviews.get(stored.stream);
    if (events === undefined) reviews.set(stored.stream, [event]);
    else events.push(event);
  }
  return reviews;
};

const readByCursor = async (client: pg.Client): Promise<number> => {
  await client.query('begin');
  await client.query(
    'declare whole no scroll cursor for select position, bytes from log.event order by position',
  );
  let [events, characters] = [0, 0];
  for (;;) {
    const { rows } = await client.query<{ bytes: Buffer }>(`fetch ${PAGE} from whole`);
    for (const { bytes } of rows) {
      const parsed = JSON.parse(bytes.toString('utf8')) as { readonly type: string };
      characters += parsed.type.length;
    }
    events += rows.length;
    if (rows.length < PAGE) break;
  }
  await client.query('commit');
  if (characters === 0) throw new Error('the log is empty');
  return events;
};
