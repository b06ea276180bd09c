import { mayAct } from '@reprise/domain/access';
import { derivedId, refuse } from '@reprise/domain/kernel';
import type { MeasuresId, PersonId, Refusal } from '@reprise/domain/kernel';
import { personIdOf } from '@reprise/domain/directory';
import { planMeasures } from '@reprise/domain/measures';
import type { KnownToMeasures, MeasuresPlan, MeasuresRow, Period } from '@reprise/domain/measures';
import type { DirectorySource } from '../directory/index.js';
import type { FlowSource } from '../flows/index.js';
import type { Request } from '../kernel/index.js';
import type { EventStore } from '../ports/index.js';
import { importMeasures } from './import-measures.handler.js';

export interface MeasuresHandling {
  readonly store: EventStore;
  readonly directory: DirectorySource;
  readonly flows: FlowSource;
}

export interface ImportMeasuresFile {
  readonly rows: readonly MeasuresRow[];
  /** The file the rows were read from; its digest (SHA-256, hex) proves which. */
  readonly source: { readonly name: string; readonly digest: string };
  /** Only says what would happen. */
  readonly dryRun: boolean;
  /** Imports the rows without a problem when others have one; otherwise nothing is imported. */
  readonly skipProblems: boolean;
}

export interface MeasuresImported {
  readonly kind: 'imported';
  readonly problems: MeasuresPlan['problems'];
  /** What was imported, or would be: one import a period. */
  readonly periods: readonly (Period & {
    readonly rows: number;
    readonly measuresId: MeasuresId;
  })[];
}

/**
 * Imports the actuals of a file, one import a period. The same file is imported once: what an
 * interrupted import left out is imported by the next one.
 */
export const importMeasuresFile =
  (handling: MeasuresHandling) =>
  async (file: ImportMeasuresFile, request: Request): Promise<MeasuresImported | Refusal> => {
    const denied = mayAct(request.actor, 'import measures');
    if (denied !== undefined) return denied;
    const plan = planMeasures(file.rows, await knownTo(handling));
    const imports = await missingOf(handling, plan, file);
    if (plan.imports.length > 0 && imports.length === 0) return refuse('MEASURES.ALREADY_IMPORTED');
    const isOnlyAsked = file.dryRun || (plan.problems.length > 0 && !file.skipProblems);
    const refused = isOnlyAsked ? undefined : await importAll(handling, { imports, file }, request);
    if (refused !== undefined) return refused;
    const periods = imports.map(({ period, rows, measuresId }) => ({
      ...period,
      rows: rows.length,
      measuresId,
    }));
    return { kind: 'imported', problems: plan.problems, periods };
  };

/** People of the directory, and the measures of published flows by key and title. */
const knownTo = async ({ directory, flows }: MeasuresHandling): Promise<KnownToMeasures> => {
  await directory.catchUp();
  const names = new Map<string, string>();
  for (const { compiled } of await flows.all()) {
    for (const [key, { title }] of Object.entries(compiled.document.measures)) {
      for (const name of [title.zh, title.en, key]) names.set(name.toLowerCase(), key);
    }
  }
  return {
    isPerson: (number) => directory.directory.record(personIdOf(number)) !== undefined,
    measureOf: (name) => names.get(name.toLowerCase()),
  };
};

type Import = MeasuresPlan['imports'][number] & { readonly measuresId: MeasuresId };

/** What of a file is not there yet. */
const missingOf = async (
  { store }: MeasuresHandling,
  { imports }: MeasuresPlan,
  { source }: ImportMeasuresFile,
): Promise<readonly Import[]> => {
  const missing: Import[] = [];
  for (const each of imports) {
    const { from, to } = each.period;
    const measuresId = derivedId<MeasuresId>('measures', source.digest, from, to);
    const stored = await store.readStream(`measures-${measuresId}`);
    if (stored.length === 0) missing.push({ ...each, measuresId });
  }
  return missing;
};

const importAll = async (
  { store }: MeasuresHandling,
  { imports, file }: { readonly imports: readonly Import[]; readonly file: ImportMeasuresFile },
  { claim: _, ...request }: Request,
): Promise<Refusal | undefined> => {
  const { source } = file;
  for (const { measuresId, period, rows } of imports) {
    const commandId = derivedId<PersonId>('import measures', request.commandId, measuresId);
    const its = { ...request, commandId };
    const answer = await importMeasures(store)(measuresId, { period, source, rows }, its);
    if (answer.kind === 'refused') return answer;
  }
  return undefined;
};
