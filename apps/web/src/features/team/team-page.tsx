import { TeamOutlined } from '@ant-design/icons';
import type { OpenStep, TeamMember } from '@reprise/http-contracts/team';
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
import { useTeamTexts } from './team-texts.js';
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

const Steps = ({ member }: { member: TeamMember }) => {
  const t = useTeamTexts();
  if (member.open.length === 0) return <span className="muted">{t('nothing')}</span>;
  return (
    <ul>
      {member.open.map((step) => (
        <Step key={step.step} step={step} />
      ))}
    </ul>
  );
};

const useColumns = (): readonly Column<TeamMember>[] => {
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
      cell: (member) =>
        member.status === 'closed' ? (
          <Pill tone="green">{t('closed')}</Pill>
        ) : (
          <Pill>{pick(member.stageTitle) || '—'}</Pill>
        ),
    },
    { key: 'open', title: t('open'), cell: (member) => <Steps member={member} /> },
    { key: 'result', title: t('result'), cell: (member) => member.band ?? '—' },
    {
      key: 'view',
      title: <span className="sr-only">{t('view')}</span>,
      cell: ({ reviewId, person }) =>
        reviewId === undefined ? null : (
          <Link
            to="/reviews/$reviewId"
            params={{ reviewId }}
            aria-label={`${t('view')} ${person.name}`}
          >
            {t('view')}
          </Link>
        ),
    },
  ];
};

const Summary = ({ members }: { members: readonly TeamMember[] }) => {
  const t = useTeamTexts();
  const now = useNow();
  const steps = members.flatMap((member) => member.open);
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

/** A manager's people, each with what is open and whom it waits for. */
export const TeamPage = () => {
  const t = useTeamTexts();
  const columns = useColumns();
  const query = useQuery({ queryKey: ['team'], queryFn: ({ signal }) => readTeam(signal) });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={query} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<TeamOutlined style={{ fontSize: 34 }} />} title={t('none')} />
          ) : (
            <>
              <Summary members={items} />
              <Panel flush>
                <DataTable
                  caption={t('title')}
                  columns={columns}
                  rows={items}
                  keyOf={(member) => `${member.person.personId} ${member.reviewId ?? ''}`}
                />
              </Panel>
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
