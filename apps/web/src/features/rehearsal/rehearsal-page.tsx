import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useNow } from '../../shared/session/index.js';
import { Page, ProblemNotice, Skeleton } from '../../shared/ui/index.js';
import { rehearse } from './api/rehearse.js';
import { RehearsalForm } from './rehearsal-form.js';
import { useRehearsalTexts } from './rehearsal-texts.js';
import { firstValues, toRequest } from './rehearsal-values.js';
import { ReportView } from './report-view.js';
import './rehearsal.css';

const route = getRouteApi('/shell/rehearsal');

export const RehearsalPage = () => {
  const t = useRehearsalTexts();
  const search = route.useSearch();
  const today = useNow().slice(0, 10);
  const [values, setValues] = useState(() => firstValues({ ...search, today }));
  const run = useMutation({ mutationFn: rehearse });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="stack">
        <RehearsalForm
          values={values}
          isBusy={run.isPending}
          onChange={setValues}
          onRun={() => {
            run.mutate(toRequest(values));
          }}
        />
        {run.isError ? <ProblemNotice error={run.error} /> : null}
        {run.isPending ? <Skeleton label={t('running')} lines={6} /> : null}
        {run.data === undefined ? null : <ReportView report={run.data} />}
      </div>
    </Page>
  );
};
