/** A map with one entry replaced; the map it was made from stays as it is. */
export const replaced = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);
