import type { InboxItem } from '@reprise/http-contracts/inbox';
import { Link } from '@tanstack/react-router';
import { useJoin, usePick } from '../../shared/i18n/index.js';
import { useMe } from '../../shared/session/index.js';
import { DueMark } from '../../shared/ui/index.js';
import { useInboxTexts } from './inbox-texts.js';

const targetOf = (item: InboxItem) => {
  const { kind, id } = item.target;
  if (kind === 'plan') return { to: '/plans/$planId', params: { planId: id } } as const;
  if (kind === 'calibration') {
    return { to: '/calibrations/$calibrationId', params: { calibrationId: id } } as const;
  }
  return { to: '/tasks/$taskId', params: { taskId: id } } as const;
};

/** What to do, for whom, by when, why me, and who will read it: before it is opened. */
export const InboxRow = ({ item }: { item: InboxItem }) => {
  const t = useInboxTexts();
  const join = useJoin();
  const pick = usePick();
  const me = useMe();
  const readers = join(item.readers.map(pick));
  return (
    <Link {...targetOf(item)} className="inbox-item">
      <span className="inbox-title">
        {pick(item.title)}
        {item.subject === undefined ? null : (
          <span className="inbox-about">
            {me?.personId === item.subject.personId
              ? t('forYou')
              : t('forPerson', { name: item.subject.name })}
          </span>
        )}
      </span>
      <span className="inbox-due">
        <DueMark dueAt={item.dueAt} />
      </span>
      <span className="inbox-meta">
        <span>{pick(item.cycleTitle)}</span>
        <span>{t('why', { role: pick(item.role) })}</span>
        {readers === '' ? null : <span>{t('readers', { names: readers })}</span>}
      </span>
    </Link>
  );
};
