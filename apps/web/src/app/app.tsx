import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import enGb from 'antd/es/locale/en_GB';
import zhCn from 'antd/es/locale/zh_CN';
import { useEffect } from 'react';
import { tagOf, useLanguage } from '../shared/i18n/index.js';
import { queryClient } from './query-client.js';
import { router } from './router.js';
import { theme } from './theme.js';

export const App = () => {
  const { language } = useLanguage();
  useEffect(() => {
    document.documentElement.lang = tagOf(language);
  }, [language]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCn : enGb}
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
};
