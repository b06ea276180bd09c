import { EmptyState, Page, useUiTexts } from '../../shared/ui/index.js';

export const NotFound = () => {
  const t = useUiTexts();
  return (
    <Page title={t('notFound')}>
      <EmptyState title={t('notFound')} hint={t('notFoundHint')} />
    </Page>
  );
};
