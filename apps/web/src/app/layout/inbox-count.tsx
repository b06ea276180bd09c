import { useQuery } from '@tanstack/react-query';
import { inboxCountQuery } from '../../shared/session/index.js';

/** How much is waiting, red when something is overdue. */
export const InboxCount = () => {
  const { data } = useQuery(inboxCountQuery);
  if (data === undefined || data.open === 0) return null;
  return (
    <span className={data.overdue > 0 ? 'nav-count nav-count-hot' : 'nav-count'}>{data.open}</span>
  );
};
