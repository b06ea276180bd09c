import { Alert, Button } from 'antd';
import { isProblem } from '../http/index.js';
import { EmptyState } from './empty-state.js';
import { useUiTexts } from './ui-texts.js';

const FieldProblems = ({ error }: { error: unknown }) => {
  if (!isProblem(error) || error.fields.length === 0) return null;
  return (
    <ul>
      {error.fields.map((field) => (
        <li key={`${field.path} ${field.message}`}>{field.message}</li>
      ))}
    </ul>
  );
};

const useWords = (error: unknown): { title: string; detail: string | undefined } => {
  const t = useUiTexts();
  if (isProblem(error, 'WEB.UNREACHABLE')) return { title: t('unreachable'), detail: undefined };
  if (isProblem(error) && error.title !== '') {
    return { title: error.title, detail: error.detail };
  }
  return { title: t('unexpected'), detail: undefined };
};

/** Says what was refused and why, with the stable code to quote; nothing the person wrote is lost. */
export const ProblemNotice = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const t = useUiTexts();
  const { title, detail } = useWords(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {detail === undefined ? null : <p>{detail}</p>}
          <FieldProblems error={error} />
          {isProblem(error) ? (
            <small className="muted">{t('problemCode', { code: error.code })}</small>
          ) : null}
        </>
      }
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
};

/** A page whose content could not be read: what is not there and what is not mine look the same. */
export const ReadProblem = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const t = useUiTexts();
  if (isProblem(error) && error.status === 404) {
    return <EmptyState title={t('notFound')} hint={t('notFoundHint')} />;
  }
  return <ProblemNotice error={error} onRetry={onRetry} />;
};
