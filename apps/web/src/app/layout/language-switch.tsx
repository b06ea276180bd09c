import { Button } from 'antd';
import { useLanguage } from '../../shared/i18n/index.js';
import { useLayoutTexts } from './layout-texts.js';

export const LanguageSwitch = () => {
  const t = useLayoutTexts();
  const { language, change } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={t('switchLanguageLabel')}
      onClick={() => {
        change(other);
      }}
    >
      {t('switchLanguage')}
    </Button>
  );
};
