import { BulbOutlined } from '@ant-design/icons';
import { duplicateFindings, smartFindings } from '@reprise/domain/goal-plan';
import { usePick } from '../../../shared/i18n/index.js';
import { useWorkTexts } from './work-texts.js';
import type { GoalValues } from './work-values.js';

interface HintsProps {
  readonly goals: readonly GoalValues[];
  readonly index: number;
  readonly period: { readonly from: string; readonly to: string };
}

/** What would make a goal easier to judge in a year's time: advice, never a refusal. */
export const GoalHints = ({ goals, index, period }: HintsProps) => {
  const t = useWorkTexts();
  const pick = usePick();
  const goal = goals[index];
  if (goal === undefined || goal.title.trim() === '') return null;
  const findings = [
    ...smartFindings(goal, period),
    ...duplicateFindings(goals).filter((finding) => finding.goal === index + 1),
  ];
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
