import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { usePick } from '../../shared/i18n/index.js';
import { Page, Pill, QueryView } from '../../shared/ui/index.js';
import type { CalibrationView } from '@reprise/http-contracts/calibrations';
import { readCalibration } from './api/requests.js';
import { Board } from './board.js';
import { HistoryDialog, LockDialog, MoveDialog, UnlockDialog } from './calibration-dialogs.js';
import { useCalibrationTexts } from './calibration-texts.js';
import type { CardAct } from './card.js';
import { Distribution } from './distribution.js';

const route = getRouteApi('/shell/calibrations/$calibrationId');

type Asked = Exclude<CardAct, { act: 'view' }> | { readonly act: 'lock' | 'unlock' };

const Dialogs = (props: {
  session: CalibrationView;
  asked: Asked | undefined;
  onClose: () => void;
}) => {
  const { session, asked, onClose } = props;
  if (asked === undefined) return null;
  switch (asked.act) {
    case 'move':
      return <MoveDialog session={session} card={asked.card} to={asked.to} onClose={onClose} />;
    case 'history':
      return <HistoryDialog card={asked.card} onClose={onClose} />;
    case 'lock':
      return <LockDialog session={session} onClose={onClose} />;
    case 'unlock':
      return <UnlockDialog session={session} onClose={onClose} />;
  }
};

const Actions = ({
  session,
  onAsk,
}: {
  session: CalibrationView;
  onAsk: (asked: Asked) => void;
}) => {
  const t = useCalibrationTexts();
  if (session.may.includes('unlock')) {
    return (
      <Button
        icon={<UnlockOutlined />}
        onClick={() => {
          onAsk({ act: 'unlock' });
        }}
      >
        {t('unlock')}
      </Button>
    );
  }
  if (!session.may.includes('lock')) return null;
  return (
    <Button
      type="primary"
      icon={<LockOutlined />}
      onClick={() => {
        onAsk({ act: 'lock' });
      }}
    >
      {t('lock')}
    </Button>
  );
};

/** One session: the curve it makes, and the table on which results are moved with a reason. */
export const CalibrationPage = () => {
  const t = useCalibrationTexts();
  const pick = usePick();
  const navigate = useNavigate();
  const { calibrationId } = route.useParams();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const query = useQuery({
    queryKey: ['calibration', calibrationId],
    queryFn: ({ signal }) => readCalibration(calibrationId, signal),
  });
  const session = query.data;
  const onAct = (act: CardAct): void => {
    if (act.act === 'view') {
      void navigate({ to: '/reviews/$reviewId', params: { reviewId: act.card.reviewId } });
    } else setAsked(act);
  };
  return (
    <Page
      title={
        session === undefined ? t('title') : `${pick(session.title)} · ${pick(session.groupName)}`
      }
      lead={session === undefined ? undefined : pick(session.cycleTitle)}
      actions={session === undefined ? null : <Actions session={session} onAsk={setAsked} />}
    >
      <QueryView query={query} lines={10}>
        {(found) => (
          <div className="stack">
            <p className="row">
              <Pill tone={found.status === 'open' ? 'blue' : 'green'}>{t(found.status)}</Pill>
              <span className="muted">
                {t('people', { count: found.items.length })} · {t('moved')} {found.moved}
              </span>
            </p>
            <Distribution session={found} />
            <Board session={found} onAct={onAct} />
            <Dialogs
              session={found}
              asked={asked}
              onClose={() => {
                setAsked(undefined);
              }}
            />
          </div>
        )}
      </QueryView>
    </Page>
  );
};
