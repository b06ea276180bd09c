/** What all values have in common that are objects of ours: never mistaken for plain data. */
export abstract class Shell {
  abstract readonly kind: string;
}
