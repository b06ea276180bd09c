import { useEffect, useState } from 'react';
import { useMe, useStatus } from '../../shared/session/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { AdvanceClock } from './advance-clock.js';
import { useLayoutTexts } from './layout-texts.js';

const useOnline = (): boolean => {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = (): void => {
      setOnline(navigator.onLine);
    };
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
};

const TimerBanner = () => {
  const t = useLayoutTexts();
  const status = useStatus();
  // Unknown: this server has no way to ask, and a page that always warns is soon not read.
  const state = status?.temporal.state ?? 'unknown';
  if (['up', 'unknown'].includes(state)) return null;
  const isAway = state === 'unavailable';
  return (
    <div className={isAway ? 'banner banner-warn' : 'banner'} role="status">
      {t(isAway ? 'down' : state === 'building' ? 'building' : 'starting')}
    </div>
  );
};

const PracticeBanner = () => {
  const t = useLayoutTexts();
  const format = useFormatTime();
  const status = useStatus();
  const me = useMe();
  if (status?.practice !== true) return null;
  return (
    <div className="banner banner-warn" role="status">
      <span>{t('practice', { now: format(status.now, 'minute') })}</span>
      {me?.roles.includes('administrator') === true ? <AdvanceClock /> : null}
    </div>
  );
};

/** What a person must know about the system right now, and nothing when all is well. */
export const Banners = () => {
  const t = useLayoutTexts();
  const isOnline = useOnline();
  return (
    <>
      {isOnline ? null : (
        <div className="banner banner-warn" role="status">
          {t('offline')}
        </div>
      )}
      <TimerBanner />
      <PracticeBanner />
    </>
  );
};
