import { Person } from './person.js';
import { useUiTexts } from './ui-texts.js';

interface Option {
  readonly personId: string;
  readonly name: string;
  readonly detail: string;
}

interface OptionsProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly people: readonly Option[];
  readonly active: number;
  readonly onChoose: (index: number) => void;
}

/** What was found, below the field that searches; the field keeps the focus. */
export const PersonOptions = ({ id, isOpen, people, active, onChoose }: OptionsProps) => {
  const t = useUiTexts();
  return (
    <>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('people')}
        className="picker-list"
        hidden={!isOpen || people.length === 0}
      >
        {people.map((person, index) => (
          <li
            key={person.personId}
            id={`${id}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            // Before the field loses the focus, which would close the list under the pointer.
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onChoose(index);
            }}
          >
            <Person name={person.name} detail={person.detail} small />
          </li>
        ))}
      </ul>
      {isOpen && people.length === 0 ? (
        <p className="picker-list picker-none" role="status">
          {t('nobodyFound')}
        </p>
      ) : null}
    </>
  );
};
