import type { CycleView } from '@reprise/http-contracts/cycles';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { Meter, Page, QueryView } from '../../shared/ui/index.js';
import { readCycle } from './api/requests.js';
import { CycleActions } from './cycle-actions.js';
import { CycleStatus } from './cycle-status.js';
import { useCycleTexts } from './cycle-texts.js';
import { GatesPanel } from './gates-panel.js';
import { HistoryPanel } from './history-panel.js';
import { ReviewsPanel } from './reviews-panel.js';
import { StuckPanel } from './stuck-panel.js';
import { UnitProgress } from './unit-progress.js';
import './cycle.css';

const route = getRouteApi('/shell/cycles/$cycleId');

const Facts = ({ cycle }: { cycle: CycleView }) => {
  const t = useCycleTexts();
  const format = useFormatTime();
  return (
    <div className="cycle-facts">
      <CycleStatus status={cycle.status} />
      <span className="cycle-progress">
        {t('ofReviews', { closed: cycle.closed, reviews: cycle.reviews })}
        <Meter value={cycle.closed} total={cycle.reviews} />
      </span>
      <span className="muted">
        {t('starts')} {format(cycle.startsOn, 'date')}
      </span>
      <span className="muted">
        {t('period')} {format(cycle.period.from, 'date')} – {format(cycle.period.to, 'date')}
      </span>
      <span className="muted">{t('left', cycle.left)}</span>
    </div>
  );
};

/** The console of one cycle: how far, who is stuck, and every lever with its consequences. */
export const CyclePage = () => {
  const t = useCycleTexts();
  const pick = usePick();
  const { cycleId } = route.useParams();
  const query = useQuery({
    queryKey: ['cycle', cycleId],
    queryFn: ({ signal }) => readCycle(cycleId, signal),
  });
  const cycle = query.data;
  return (
    <Page
      title={cycle === undefined ? t('cycle') : pick(cycle.title)}
      actions={cycle === undefined ? null : <CycleActions cycle={cycle} />}
    >
      <QueryView query={query} lines={12}>
        {(found) => (
          <div className="stack">
            <Facts cycle={found} />
            {found.status === 'draft' ? null : (
              <>
                <UnitProgress cycle={found} />
                <StuckPanel cycle={found} />
                <GatesPanel cycle={found} />
                <ReviewsPanel cycle={found} />
              </>
            )}
            <HistoryPanel cycle={found} />
          </div>
        )}
      </QueryView>
    </Page>
  );
};
