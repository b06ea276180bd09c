import { ProblemNotice, Page, useUiTexts } from '../../shared/ui/index.js';

/** A page that failed to load or to draw; what was written is in the drafts. */
export const RouteError = ({ error, reset }: { error: unknown; reset: () => void }) => {
  const t = useUiTexts();
  return (
    <Page title={t('unexpected')}>
      <ProblemNotice error={error} onRetry={reset} />
    </Page>
  );
};
