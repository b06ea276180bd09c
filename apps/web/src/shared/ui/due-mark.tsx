import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useLanguage } from '../i18n/index.js';
import { dueWords, useFormatTime } from '../time/index.js';
import { useNow } from '../session/index.js';

/** A due as people speak of it, and as a date: colour never carries it alone. */
export const DueMark = ({ dueAt }: { dueAt: string | undefined | null }) => {
  const { language } = useLanguage();
  const format = useFormatTime();
  const now = useNow();
  if (dueAt === undefined || dueAt === null) return null;
  const { urgency, words } = dueWords({ dueAt, now }, language);
  const Icon = urgency === 'overdue' ? WarningOutlined : ClockCircleOutlined;
  return (
    <span className={`due due-${urgency}`}>
      <span className="due-words">
        <Icon aria-hidden="true" /> {words}
      </span>
      <time className="due-date" dateTime={dueAt} title={format(dueAt, 'full')}>
        {format(dueAt)}
      </time>
    </span>
  );
};
