import { TeamOutlined } from '@ant-design/icons';
import type { OpenStep } from '@reprise/http-contracts/team';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useJoin, usePick } from '../../shared/i18n/index.js';
import { useNow } from '../../shared/session/index.js';
import {
  DataTable,
  DueMark,
  EmptyState,
  Page,
  Panel,
  Person,
  Pill,
  QueryView,
} from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import { readTeam } from './api/read-team.js';
import { EarlierReviews } from './earlier-reviews.js';
import { currentRows, earlierRows } from './team-rows.js';
import type { TeamRow } from './team-rows.js';
import { useTeamTexts } from './team-texts.js';
import { ViewReview } from './view-review.js';
import './team.css';

const Step = ({ step }: { step: OpenStep }) => {
  const t = useTeamTexts();
  const join = useJoin();
  const pick = usePick();
  const names = join(step.waitingFor.map((person) => person.name));
  return (
    <li className="team-step">
      {step.taskId === undefined ? (
        <span>
          {pick(step.title)}{' '}
          {names === '' ? null : <span className="muted">{t('waiting', { name: names })}</span>}
        </span>
      ) : (
        <span>
          <Link to="/tasks/$taskId" params={{ taskId: step.taskId }}>
            {pick(step.title)}
          </Link>{' '}
          <Pill tone="blue">{t('mine')}</Pill>
        </span>
      )}
      <DueMark dueAt={step.dueAt} />
    </li>
  );
};

const Steps = ({ row: { review } }: { row: TeamRow }) => {
  const t = useTeamTexts();
  const steps = review?.open ?? [];
  if (steps.length === 0) return <span className="muted">{t('nothing')}</span>;
  return (
    <ul>
      {steps.map((step) => (
        <Step key={step.step} step={step} />
      ))}
    </ul>
  );
};

const useColumns = (): readonly Column<TeamRow>[] => {
  const t = useTeamTexts();
  const pick = usePick();
  return [
    {
      key: 'person',
      title: t('person'),
      head: true,
      cell: ({ person }) => <Person name={person.name} detail={person.title} />,
    },
    {
      key: 'stage',
      title: t('stage'),
      cell: ({ review }) =>
        review === undefined ? (
          <span className="muted">{t('notRunning')}</span>
        ) : (
          <>
            <Pill>{pick(review.stageTitle) || t('between')}</Pill>
            <small className="muted team-cycle">{pick(review.cycleTitle)}</small>
          </>
        ),
    },
    { key: 'open', title: t('open'), cell: (row) => <Steps row={row} /> },
    { key: 'result', title: t('result'), cell: ({ review }) => review?.band ?? '—' },
    {
      key: 'view',
      title: <span className="sr-only">{t('view')}</span>,
      cell: (row) => <ViewReview row={row} />,
    },
  ];
};

const Summary = ({ rows }: { rows: readonly TeamRow[] }) => {
  const t = useTeamTexts();
  const now = useNow();
  const steps = rows.flatMap(({ review }) => review?.open ?? []);
  const mine = steps.filter((step) => step.taskId !== undefined).length;
  const late = steps.filter((step) => step.dueAt !== undefined && step.dueAt < now).length;
  if (mine + late === 0) return null;
  return (
    <p className="row team-summary">
      {mine === 0 ? null : <Pill tone="blue">{t('summaryMine', { count: mine })}</Pill>}
      {late === 0 ? null : <Pill tone="red">{t('summaryLate', { count: late })}</Pill>}
    </p>
  );
};

const Current = ({ rows }: { rows: readonly TeamRow[] }) => {
  const t = useTeamTexts();
  return (
    <>
      <Summary rows={rows} />
      <Panel flush>
        <DataTable
          caption={t('title')}
          columns={useColumns()}
          rows={rows}
          keyOf={({ person, review }) => `${person.personId} ${review?.reviewId ?? ''}`}
        />
      </Panel>
    </>
  );
};

/** A manager's people: what runs, whom it waits for, and below it what was before. */
export const TeamPage = () => {
  const t = useTeamTexts();
  const query = useQuery({ queryKey: ['team'], queryFn: ({ signal }) => readTeam(signal) });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={query} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<TeamOutlined style={{ fontSize: 34 }} />} title={t('none')} />
          ) : (
            <div className="stack">
              <Current rows={currentRows(items)} />
              <EarlierReviews rows={earlierRows(items)} />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
};
