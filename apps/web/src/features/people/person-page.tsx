import type { PersonView } from '@reprise/http-contracts/people';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { usePick } from '../../shared/i18n/index.js';
import { useMe } from '../../shared/session/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { Page, Panel, Pill, QueryView } from '../../shared/ui/index.js';
import type { PersonRef } from '../../shared/ui/index.js';
import { AccessPanel } from './access-panel.js';
import { readPerson } from './api/requests.js';
import { usePeopleTexts } from './people-texts.js';
import { PersonActions } from './person-actions.js';

const route = getRouteApi('/shell/people/$personId');

const PersonLink = ({ person }: { person: PersonRef | undefined }) => {
  const t = usePeopleTexts();
  if (person === undefined) return <span className="muted">{t('nobody')}</span>;
  return (
    <Link to="/people/$personId" params={{ personId: person.personId }}>
      {person.name}
    </Link>
  );
};

const Facts = ({ person }: { person: PersonView }) => {
  const t = usePeopleTexts();
  const pick = usePick();
  const format = useFormatTime();
  const facts = [
    [t('number'), person.employeeNumber],
    [t('mail'), person.mail],
    [t('unit'), pick(person.unitName)],
    [t('jobTitle'), person.title],
    [t('grade'), person.grade],
    [t('manager'), <PersonLink key="manager" person={person.manager} />],
    [t('dotted'), <PersonLink key="dotted" person={person.dottedLine} />],
    [t('hired'), format(person.hiredOn, 'date')],
    [t('employment'), t(person.employment)],
    [t('calendar'), person.calendar],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="facts-row">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

export const PersonPage = () => {
  const t = usePeopleTexts();
  const { personId } = route.useParams();
  const isAdministrator = useMe()?.roles.includes('administrator') === true;
  const query = useQuery({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => readPerson(personId, signal),
  });
  const person = query.data;
  return (
    <Page
      title={person?.name ?? t('title')}
      lead={person?.onLeave === true ? <Pill tone="amber">{t('onLeave')}</Pill> : person?.title}
      narrow
      actions={person === undefined ? null : <PersonActions person={person} />}
    >
      <QueryView query={query} lines={8}>
        {(found) => (
          <div className="stack">
            <Panel title={t('facts')}>
              <Facts person={found} />
            </Panel>
            {isAdministrator ? <AccessPanel key={personId} personId={personId} /> : null}
          </div>
        )}
      </QueryView>
    </Page>
  );
};
