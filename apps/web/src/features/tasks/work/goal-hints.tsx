import { BulbOutlined } from '@ant-design/icons';
import { smartFindings } from '@reprise/domain/goal-plan';
import { usePick } from '../../../shared/i18n/index.js';
import { useWorkTexts } from './work-texts.js';
import type { GoalValues } from './work-values.js';

interface HintsProps {
  readonly goal: GoalValues | undefined;
  readonly period: { readonly from: string; readonly to: string };
}

/** What would make a goal easier to judge in a year's time: advice, never a refusal. */
export const GoalHints = ({ goal, period }: HintsProps) => {
  const t = useWorkTexts();
  const pick = usePick();
  if (goal === undefined || goal.title.trim() === '') return null;
  const findings = smartFindings(goal, period);
  if (findings.length === 0) return null;
  return (
    <ul className="goal-hints" aria-label={t('smart')}>
      {findings.map((finding) => (
        <li key={finding.code}>
          <BulbOutlined aria-hidden="true" /> {pick(finding.message)}
        </li>
      ))}
    </ul>
  );
};
