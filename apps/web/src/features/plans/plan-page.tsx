import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DueMark, Page, Person, Pill, QueryView } from '../../shared/ui/index.js';
import type { PlanView } from '@reprise/http-contracts/plans';
import { readPlan } from './api/requests.js';
import { CheckInsPanel } from './check-ins-panel.js';
import { GapPanel } from './gap-panel.js';
import { ExtendDialog, OutcomeDialog } from './plan-dialogs.js';
import { usePlanTexts } from './plan-texts.js';
import './plans.css';

const route = getRouteApi('/shell/plans/$planId');

const State = ({ plan }: { plan: PlanView }) => {
  const t = usePlanTexts();
  if (plan.status === 'open') return <Pill tone="blue">{t('open')}</Pill>;
  return plan.outcome === 'met' ? (
    <Pill tone="green">{t('met')}</Pill>
  ) : (
    <Pill tone="red">{t('notMet')}</Pill>
  );
};

const Facts = ({ plan }: { plan: PlanView }) => {
  const t = usePlanTexts();
  const pick = usePick();
  const format = useFormatTime();
  return (
    <div className="plan-facts">
      <State plan={plan} />
      <span>{t('days', { from: format(plan.from, 'date'), to: format(plan.to, 'date') })}</span>
      <span className="muted">{t('owner')}</span>
      <Person name={plan.owner.name} small />
      <Link to="/reviews/$reviewId" params={{ reviewId: plan.reviewId }}>
        {t('review')} · {pick(plan.cycleTitle)}
      </Link>
    </div>
  );
};

const Actions = ({ plan }: { plan: PlanView }) => {
  const t = usePlanTexts();
  const [asked, setAsked] = useState<'extend' | 'close' | undefined>(undefined);
  const onClose = (): void => {
    setAsked(undefined);
  };
  return (
    <>
      <div className="row">
        {plan.may.includes('extend') ? (
          <Button
            onClick={() => {
              setAsked('extend');
            }}
          >
            {t('extend')}
          </Button>
        ) : null}
        {plan.may.includes('close') ? (
          <Button
            type="primary"
            onClick={() => {
              setAsked('close');
            }}
          >
            {t('close')}
          </Button>
        ) : null}
      </div>
      {asked === 'extend' ? <ExtendDialog plan={plan} onClose={onClose} /> : null}
      {asked === 'close' ? <OutcomeDialog plan={plan} onClose={onClose} /> : null}
    </>
  );
};

export const PlanPage = () => {
  const t = usePlanTexts();
  const { planId } = route.useParams();
  const query = useQuery({
    queryKey: ['plan', planId],
    queryFn: ({ signal }) => readPlan(planId, signal),
  });
  const plan = query.data;
  const title =
    plan === undefined ? t('title') : t('planFor', { name: plan.subject.name, kind: t(plan.kind) });
  return (
    <Page title={title} narrow actions={plan === undefined ? null : <Actions plan={plan} />}>
      <QueryView query={query} lines={8}>
        {(found) => (
          <div className="stack">
            <Facts plan={found} />
            {found.outcomeDueAt !== undefined && found.status === 'open' ? (
              <Alert
                type="warning"
                showIcon
                title={t('outcomeAsked')}
                action={<DueMark dueAt={found.outcomeDueAt} />}
              />
            ) : null}
            {found.comment === undefined ? null : <Alert type="info" title={found.comment} />}
            <GapPanel plan={found} />
            <CheckInsPanel plan={found} />
          </div>
        )}
      </QueryView>
    </Page>
  );
};
