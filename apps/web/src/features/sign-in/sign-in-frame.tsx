import { Button } from 'antd';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../shared/i18n/index.js';
import { useSignInTexts } from './sign-in-texts.js';
import './sign-in.css';

interface FrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export const SignInFrame = ({ title, lead, children }: FrameProps) => {
  const t = useSignInTexts();
  const { language, change } = useLanguage();
  useEffect(() => {
    document.title = `${title} · 复盘 Reprise`;
  }, [title]);
  return (
    <div className="sign-in">
      <aside className="sign-in-brand">
        <p className="sign-in-name">
          复盘 <span>Reprise</span>
        </p>
        <p className="sign-in-tagline">{t('tagline')}</p>
        <svg className="sign-in-art" viewBox="0 0 400 120" aria-hidden="true">
          <path d="M0 90 H110 C150 90 150 40 190 40 H400" />
          <path d="M110 90 C150 90 150 106 190 106 H290 C330 106 330 40 360 40" />
          {[20, 65, 110, 190, 235, 290, 360].map((x, index) => (
            <circle key={x} cx={x} cy={index < 3 ? 90 : index === 5 ? 106 : 40} r="5" />
          ))}
        </svg>
      </aside>
      <main className="sign-in-main">
        <Button
          type="text"
          className="sign-in-language"
          onClick={() => {
            change(language === 'zh' ? 'en' : 'zh');
          }}
        >
          {language === 'zh' ? 'English' : '中文'}
        </Button>
        <div className="sign-in-box stack">
          <div>
            <h1>{title}</h1>
            {lead === '' ? null : <p className="muted">{lead}</p>}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
};
