import type { Text } from '@reprise/domain/kernel';

export interface Column {
  /** Without it no row can be read. An optional column that is missing is empty everywhere. */
  readonly isRequired: boolean;
  readonly title: Text;
  /** What people call it, as `plain` writes it. */
  readonly names: readonly string[];
}

/** The columns of a kind of file, by the field that each of them fills. */
export type Columns<F extends string> = Readonly<Record<F, Column>>;

const isFieldOf =
  <F extends string>(columns: Columns<F>) =>
  (name: string): name is F =>
    Object.hasOwn(columns, name);

export const fieldsOf = <F extends string>(columns: Columns<F>): readonly F[] =>
  Object.keys(columns).filter(isFieldOf(columns));

/** What a column is called when people are told about it; one nobody knows by its own header. */
export const titleIn = <F extends string>(columns: Columns<F>, column: string): Text =>
  isFieldOf(columns)(column) ? columns[column].title : { zh: column, en: column };

/** Finds the field a header means: letter case, spaces, widths, asterisks and remarks do not count. */
export const fieldFinder = <F extends string>(
  columns: Columns<F>,
): ((header: string) => F | undefined) => {
  const known = new Map(
    fieldsOf(columns).flatMap((field) => columns[field].names.map((name) => [name, field])),
  );
  return (header) => known.get(plain(header));
};

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/[\s_*\-./:]/g, '');
