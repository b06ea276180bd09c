import type { LineageInput, ScoreFormula } from '@reprise/http-contracts/reviews';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePick } from '../../shared/i18n/index.js';
import { QueryView } from '../../shared/ui/index.js';
import { useLineageTexts } from './lineage-texts.js';
import { MeasureRows } from './measure-rows.js';
import { lineageQuery } from './review-queries.js';
import { shortened } from './shortened.js';
import './lineage.css';

/** The sum itself, as one would check it on paper: weights as they counted in the end. */
const sumOf = ({ inputs, value }: ScoreFormula): string => {
  const parts = inputs.flatMap((input) =>
    input.value === undefined || input.weight === undefined
      ? []
      : [`${shortened(input.weight)}% × ${shortened(input.value)}`],
  );
  const sum =
    value === undefined ? parts.join(' + ') : `${parts.join(' + ')} = ${shortened(value)}`;
  // One sign for all: a line full of them cannot be read.
  return sum.includes('≈') ? sum.replaceAll('≈ ', '').replace('=', '≈') : sum;
};

const InputView = ({ input }: { input: LineageInput }) => {
  const t = useLineageTexts();
  const pick = usePick();
  const title = pick(input.title);
  if (input.kind === 'missing') return <p className="muted">{t('left', { title })}</p>;
  if (input.kind === 'substitute')
    return <p className="muted">{t('substitute', { title, value: input.value ?? '' })}</p>;
  return input.kind === 'measure' ? <MeasureRows input={input} /> : null;
};

const FormulaView = ({ formula }: { formula: ScoreFormula }) => {
  const pick = usePick();
  return (
    <section className="formula">
      <h3>{pick(formula.title)}</h3>
      <p className="muted">{pick(formula.rule)}</p>
      <p className="formula-sum">{sumOf(formula)}</p>
      {formula.inputs.map((input) => (
        <InputView key={input.ref} input={input} />
      ))}
    </section>
  );
};

const Formulas = ({ reviewId, score }: LineageProps) => {
  const query = useQuery(lineageQuery(reviewId, score));
  return (
    <QueryView query={query} lines={4}>
      {({ formulas }) => (
        <>
          {formulas.map((formula) => (
            <FormulaView key={formula.score} formula={formula} />
          ))}
        </>
      )}
    </QueryView>
  );
};

interface LineageProps {
  readonly reviewId: string;
  readonly score: string;
}

/** Why a number is what it is: opened by who wants to know, and only then asked for. */
export const Lineage = ({ reviewId, score }: LineageProps) => {
  const t = useLineageTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="lineage"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t('why')}</summary>
      {isOpen ? <Formulas reviewId={reviewId} score={score} /> : null}
    </details>
  );
};
