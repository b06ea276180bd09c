import { App } from 'antd';
import { useCommand } from '../../shared/http/index.js';
import type { PlanView } from '@reprise/http-contracts/plans';
import { changePlan } from './api/requests.js';
import type { PlanChange } from './api/requests.js';
import { usePlanTexts } from './plan-texts.js';

export const usePlanChange = (plan: PlanView, onDone?: () => void) => {
  const t = usePlanTexts();
  const { message } = App.useApp();
  return useCommand({
    send: (change: PlanChange, idempotencyKey) => changePlan({ plan, change, idempotencyKey }),
    touches: ['plan', 'plans', 'inbox', 'review'],
    onDone: () => {
      void message.success(t('recordedDone'));
      onDone?.();
    },
  });
};
