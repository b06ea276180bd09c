import type { Replay, ReplayEvent } from '@reprise/http-contracts/audit';
import { useEffect, useRef } from 'react';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { Panel } from '../../shared/ui/index.js';
import { useAuditTexts } from './audit-texts.js';

interface EventItemProps {
  readonly event: ReplayEvent;
  readonly isHere: boolean;
  readonly onGo: (revision: number) => void;
}

const EventItem = ({ event, isHere, onGo }: EventItemProps) => {
  const pick = usePick();
  const format = useFormatTime();
  return (
    <li>
      <button
        type="button"
        className="replay-item"
        aria-current={isHere ? 'true' : undefined}
        onClick={() => {
          onGo(event.revision);
        }}
      >
        <span className="replay-n">{event.revision + 1}</span>
        <span>
          {pick(event.sentence)}
          <small>{format(event.time, 'moment')}</small>
        </span>
      </button>
    </li>
  );
};

/** Scrolls a list to its current line, and nothing but the list: the page stays where it is. */
const useCurrentInSight = (here: number) => {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    const line = box?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (box === null || line === undefined) return;
    const { top, bottom } = box.getBoundingClientRect();
    if (line.top < top || line.bottom > bottom)
      box.scrollTop += line.top - top - (bottom - top - line.height) / 2;
  }, [here]);
  return list;
};

interface EventListProps {
  readonly replay: Replay;
  readonly here: number;
  readonly onGo: (revision: number) => void;
}

export const EventList = ({ replay, here, onGo }: EventListProps) => {
  const t = useAuditTexts();
  const list = useCurrentInSight(here);
  return (
    <Panel title={t('all')} flush>
      <ol className="replay-list" ref={list}>
        {replay.events.map((event) => (
          <EventItem
            key={event.revision}
            event={event}
            isHere={event.revision === here}
            onGo={onGo}
          />
        ))}
      </ol>
    </Panel>
  );
};
