import type { Replay, ReplayEvent } from '@reprise/http-contracts/audit';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DataTable, Panel, Pill } from '../../shared/ui/index.js';
import { useAuditTexts } from './audit-texts.js';
import { differences } from './diff.js';
import type { Difference } from './diff.js';
import { StateView } from './state-view.js';
import { useReadable } from './use-readable.js';
import type { Readable } from './use-readable.js';

export const EventPanel = ({ event }: { event: ReplayEvent }) => {
  const t = useAuditTexts();
  const pick = usePick();
  const format = useFormatTime();
  return (
    <section className="replay-event" aria-live="polite">
      <p className="replay-sentence">{pick(event.sentence)}</p>
      <p className="row muted">
        <span>
          {t('happened')} <time dateTime={event.time}>{format(event.time, 'full')}</time>
        </span>
        <span>
          {t('recorded')}{' '}
          <time dateTime={event.recordedTime}>{format(event.recordedTime, 'full')}</time>
        </span>
        <span>
          {t('by')} {event.by?.name ?? t('system')}
        </span>
        <code>{event.type}</code>
      </p>
    </section>
  );
};

interface ChangeProps {
  readonly difference: Difference;
  readonly say: Readable;
}

const Change = ({ difference, say }: ChangeProps) => {
  const t = useAuditTexts();
  const [before, after] = [difference.before, difference.after].map((text) =>
    text === undefined ? undefined : say.value(difference.path, text),
  );
  if (before === undefined) {
    return (
      <>
        <Pill tone="green">{t('added')}</Pill> {after}
      </>
    );
  }
  if (after === undefined) {
    return (
      <>
        <Pill tone="red">{t('removed')}</Pill> <del>{before}</del>
      </>
    );
  }
  return <>{t('became', { from: before, to: after })}</>;
};

export const DiffPanel = ({ replay }: { replay: Replay }) => {
  const t = useAuditTexts();
  const say = useReadable(replay);
  const rows = differences(replay.before, replay.state);
  return (
    <Panel title={t('changed')} flush>
      {rows.length === 0 ? (
        <p className="panel-note muted">{t('unchanged')}</p>
      ) : (
        <DataTable
          caption={t('changed')}
          rows={rows}
          keyOf={(row) => row.path.join('/')}
          columns={[
            {
              key: 'part',
              title: t('part'),
              head: true,
              cell: (row) => (
                <span className="replay-path" title={row.path.join(' › ')}>
                  {row.path.map((_, depth) => say.key(row.path.slice(0, depth + 1))).join(' › ')}
                </span>
              ),
            },
            {
              key: 'change',
              title: t('change'),
              cell: (row) => (
                <span className="replay-change">
                  <Change difference={row} say={say} />
                </span>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
};

export const StatePanel = ({ replay }: { replay: Replay }) => {
  const t = useAuditTexts();
  return (
    <Panel title={t('state')}>
      <StateView state={replay.state} say={useReadable(replay)} />
    </Panel>
  );
};

export const RawPanel = ({ replay }: { replay: Replay }) => {
  const t = useAuditTexts();
  return (
    <details className="panel replay-raw">
      <summary>{t('raw')}</summary>
      <pre tabIndex={0}>{JSON.stringify(replay.raw, null, 2)}</pre>
    </details>
  );
};
