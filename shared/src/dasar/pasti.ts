/**
 * What is certainly there, said by a check and not by a cast: where it is not after all, the fault ends in its place instead
 * of going on as `undefined` into a figure.
 */

/** The element in place `i`, counted from 0. Throws RangeError where there is none. */
export function at<T>(list: ArrayLike<T>, i: number): T {
  const element = list[i];
  if (element === undefined) throw new RangeError(`Butir ke-${i} tidak ada di antara ${list.length} butir.`);
  return element;
}

/** The last element. Throws RangeError where the list is empty. */
export const last = <T>(list: ArrayLike<T>): T => at(list, list.length - 1);

/** The value of a key. Throws RangeError where the map has none. */
export function get<K, V>(map: { get(key: K): V | undefined }, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`Kunci ${String(key)} tidak ada.`);
  return value;
}

/** The keys of an object that has no others than its type names. */
export const keys = <K extends string>(object: Readonly<Partial<Record<K, unknown>>>): K[] =>
  Object.keys(object) as K[];

/** What an unknown value has by a name; undefined where it is no object, or has nothing by it. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
