import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findPeople } from '../people/index.js';
import { listboxKeys } from './listbox-keys.js';
import { PersonOptions } from './person-options.js';
import { useUiTexts } from './ui-texts.js';

export interface PersonRef {
  readonly personId: string;
  readonly name: string;
}

interface PickerProps {
  readonly id: string;
  readonly exclude?: readonly string[];
  readonly disabled?: boolean;
  readonly describedBy?: string | undefined;
  /** Shown as chosen; left out where each pick is added to a list. */
  readonly value?: PersonRef | undefined;
  readonly onPick: (person: PersonRef) => void;
}

const useFound = (text: string, exclude: readonly string[]) => {
  const found = useQuery({
    queryKey: ['people', 'find', text],
    queryFn: ({ signal }) => findPeople(text, signal),
    placeholderData: (before) => before,
  });
  return (found.data ?? []).filter((one) => !exclude.includes(one.personId));
};

/** Finds a person by name or number as one types; the server searches, the list stays short. */
export const PersonPicker = ({ id, value, exclude = [], onPick, ...rest }: PickerProps) => {
  const t = useUiTexts();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const people = useFound(text, exclude);
  const close = (): void => {
    setOpen(false);
    setActive(-1);
    setText('');
  };
  const choose = (index: number): void => {
    const person = people[index];
    if (person !== undefined) onPick({ personId: person.personId, name: person.name });
    close();
  };
  const move = (to: number): void => {
    setOpen(true);
    setActive(to);
  };
  const onKeyDown = listboxKeys({
    count: people.length,
    active,
    isOpen,
    onMove: move,
    onChoose: choose,
    onClose: close,
  });
  return (
    <div className="picker">
      <input
        id={id}
        className="picker-input"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={active < 0 ? undefined : `${id}-${String(active)}`}
        aria-describedby={rest.describedBy}
        disabled={rest.disabled === true}
        placeholder={t('searchPeople')}
        value={isOpen ? text : (value?.name ?? '')}
        onChange={(event) => {
          setText(event.target.value);
          move(event.target.value === '' ? -1 : 0);
        }}
        onClick={() => {
          setOpen(true);
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <PersonOptions id={id} isOpen={isOpen} people={people} active={active} onChoose={choose} />
    </div>
  );
};
