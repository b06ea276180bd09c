import {
  CaretRightOutlined,
  DoubleLeftOutlined,
  DoubleRightOutlined,
  LeftOutlined,
  PauseOutlined,
  RightOutlined,
} from '@ant-design/icons';
import type { Replay } from '@reprise/http-contracts/audit';
import { Button, Slider } from 'antd';
import type { ReactNode } from 'react';
import { useAuditTexts } from './audit-texts.js';
import { nextStage, previousStage } from './steps-between.js';
import type { ReplayDesk } from './use-replay.js';

interface StepButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

const StepButton = ({ label, icon, disabled, onClick }: StepButtonProps) => (
  <Button icon={icon} aria-label={label} title={label} disabled={disabled} onClick={onClick} />
);

/** A mark where each stage begins: silence is compressed because the axis counts events. */
const marksOf = (replay: Replay): Record<number, string> => {
  const marks: Record<number, string> = {};
  replay.events.forEach((event, index) => {
    if (event.stage !== replay.events[index - 1]?.stage) marks[event.revision] = '';
  });
  return marks;
};

export const ReplayBar = ({ desk, replay }: { desk: ReplayDesk; replay: Replay }) => {
  const t = useAuditTexts();
  const { here, last, go, isPlaying, play } = desk;
  const { events } = replay;
  const isFirst = here <= 0;
  const isLast = here >= last;
  return (
    <div className="replay-bar">
      <div className="row">
        <StepButton
          label={t('previousStage')}
          icon={<DoubleLeftOutlined />}
          disabled={isFirst}
          onClick={() => {
            go(previousStage(events, here));
          }}
        />
        <StepButton
          label={t('previous')}
          icon={<LeftOutlined />}
          disabled={isFirst}
          onClick={() => {
            go(here - 1);
          }}
        />
        <Button
          type="primary"
          icon={isPlaying ? <PauseOutlined /> : <CaretRightOutlined />}
          disabled={isLast && !isPlaying}
          onClick={play}
        >
          {isPlaying ? t('pause') : t('play')}
        </Button>
        <StepButton
          label={t('next')}
          icon={<RightOutlined />}
          disabled={isLast}
          onClick={() => {
            go(here + 1);
          }}
        />
        <StepButton
          label={t('nextStage')}
          icon={<DoubleRightOutlined />}
          disabled={isLast}
          onClick={() => {
            go(nextStage(events, here));
          }}
        />
        <strong>{t('position', { n: here + 1, total: last + 1 })}</strong>
        <span className="muted replay-keys">{t('keys')}</span>
      </div>
      <Slider
        min={0}
        max={Math.max(1, last)}
        value={here}
        marks={marksOf(replay)}
        included
        ariaLabelForHandle={t('slider')}
        ariaValueTextFormatterForHandle={() => t('position', { n: here + 1, total: last + 1 })}
        tooltip={{ open: false }}
        onChange={(value: number) => {
          go(value);
        }}
      />
    </div>
  );
};
