import { useBecome, usePersonas } from '../../shared/demo/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { Person, ProblemNotice } from '../../shared/ui/index.js';
import { useSignInTexts } from './sign-in-texts.js';

/** The demonstration's way in: one click becomes one of its people. */
export const DemoPersonas = ({ onDone }: { onDone: () => void }) => {
  const t = useSignInTexts();
  const pick = usePick();
  const personas = usePersonas();
  const become = useBecome(onDone);
  return (
    <section className="stack" aria-labelledby="demo-title">
      <div>
        <h2 id="demo-title" className="sign-in-sub">
          {t('demoTitle')}
        </h2>
        <p className="muted">{t('demoHint')}</p>
      </div>
      {become.isError ? <ProblemNotice error={become.error} /> : null}
      <ul className="personas">
        {(personas ?? []).map((persona) => (
          <li key={persona.personId}>
            <button
              type="button"
              className="persona"
              disabled={become.isPending}
              onClick={() => {
                become.mutate(persona.personId);
              }}
            >
              <Person name={persona.name} detail={pick(persona.about)} />
            </button>
          </li>
        ))}
      </ul>
      <p className="sign-in-or muted">{t('orSignIn')}</p>
    </section>
  );
};
