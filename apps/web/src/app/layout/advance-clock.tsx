import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../shared/http/index.js';
import { ProblemNotice } from '../../shared/ui/index.js';
import { advanceClock } from '../../shared/demo/index.js';
import { useLayoutTexts } from './layout-texts.js';

/** Moves the practice clock to the end of a day: everything due until then happens. */
export const AdvanceClock = () => {
  const t = useLayoutTexts();
  const [day, setDay] = useState('');
  const advance = useCommand({
    send: (to: string) => advanceClock(new Date(`${to}T23:59:00`).toISOString()),
    touches: ['status', 'inbox', 'reviews', 'cycles', 'team', 'plans', 'calibrations'],
  });
  return (
    <span className="row">
      <Input
        type="date"
        size="small"
        aria-label={t('advance')}
        value={day}
        style={{ width: 150 }}
        onChange={(event) => {
          setDay(event.target.value);
        }}
      />
      <Button
        size="small"
        disabled={day === ''}
        loading={advance.isPending}
        onClick={() => {
          advance.mutate(day);
        }}
      >
        {t('advanceDo')}
      </Button>
      {advance.isError ? <ProblemNotice error={advance.error} /> : null}
    </span>
  );
};
