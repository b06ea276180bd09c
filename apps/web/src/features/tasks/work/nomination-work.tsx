import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Controller } from 'react-hook-form';
import { FormRow, Person, PersonPicker } from '../../../shared/ui/index.js';
import type { WorkProps } from './work-context.js';
import type { PickedPerson } from './work-values.js';
import { useWorkTexts } from './work-texts.js';

interface PickedProps {
  readonly people: readonly PickedPerson[];
  readonly onRemove: (person: PickedPerson) => void;
}

const Picked = ({ people, onRemove }: PickedProps) => {
  const t = useWorkTexts();
  return (
    <ul className="picked" aria-label={t('picked', { count: people.length })}>
      {people.map((person) => (
        <li key={person.personId}>
          <Person name={person.name} small />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('remove', { name: person.name })}
            onClick={() => {
              onRemove(person);
            }}
          />
        </li>
      ))}
    </ul>
  );
};

export const NominationWork = (work: WorkProps) => {
  const t = useWorkTexts();
  const { min, max, sameUnit } = work.task.nomination ?? { min: 0, max: 100, sameUnit: false };
  const hint = `${t('nominateHint', { min, max })}${sameUnit ? ` ${t('sameUnit')}` : ''}`;
  return (
    <Controller
      control={work.form.control}
      name="people"
      render={({ field }) => (
        <FormRow id="people" label={t('nominate')} hint={hint} error={work.faultOf('people')}>
          <Picked
            people={field.value}
            onRemove={(person) => {
              field.onChange(field.value.filter((one) => one.personId !== person.personId));
            }}
          />
          <PersonPicker
            id="people"
            exclude={[work.task.subject.personId, ...field.value.map((person) => person.personId)]}
            disabled={field.value.length >= max}
            onPick={(person) => {
              field.onChange([...field.value, person]);
            }}
          />
          <p className="muted">{t('picked', { count: field.value.length })}</p>
        </FormRow>
      )}
    />
  );
};
