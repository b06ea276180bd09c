import { usePick } from '../../shared/i18n/index.js';
import { Page, QueryView } from '../../shared/ui/index.js';
import { Button } from 'antd';
import { useAuditTexts } from './audit-texts.js';
import { ReplayBar } from './replay-bar.js';
import { EventList } from './event-list.js';
import { DiffPanel, EventPanel, RawPanel, StatePanel } from './replay-panels.js';
import { useReplay, useReplayKeys } from './use-replay.js';
import './replay.css';

/** One review, event by event: what happened, who, when, what it changed, and the stored bytes. */
export const ReplayPage = () => {
  const t = useAuditTexts();
  const pick = usePick();
  const desk = useReplay();
  useReplayKeys(desk);
  const replay = desk.query.data;
  return (
    <Page
      title={replay === undefined ? t('title') : t('replayOf', { name: replay.subject.name })}
      lead={replay === undefined ? undefined : pick(replay.cycleTitle)}
      actions={
        replay === undefined ? null : (
          <Button href={`/api/audit/export?reviewId=${replay.reviewId}`}>{t('export')}</Button>
        )
      }
    >
      <QueryView query={desk.query} lines={12}>
        {(found) => {
          const event = found.events.find((one) => one.revision === found.revision);
          return (
            <div className="stack">
              <ReplayBar desk={desk} replay={found} />
              {event === undefined ? null : <EventPanel event={event} />}
              <div className="replay-grid">
                <EventList replay={found} here={desk.here} onGo={desk.go} />
                <div className="stack">
                  <DiffPanel replay={found} />
                  <StatePanel replay={found} />
                  <RawPanel replay={found} />
                </div>
              </div>
            </div>
          );
        }}
      </QueryView>
    </Page>
  );
};
