/** How the documented context types a value: what text stands for, and what a list holds. */
export type TypeShape =
  | 'string'
  | 'boolean'
  | 'number'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'null'
  | 'any'
  /** Texts of which there are only these. */
  | { readonly oneOf: readonly string[] }
  | { readonly list: TypeShape }
  | { readonly range: TypeShape }
  | { readonly context: Readonly<Record<string, TypeShape>> }
  | { readonly anyKey: TypeShape }
  | { readonly function: { readonly takes: readonly TypeShape[]; readonly gives: TypeShape } };
