/** More technologies than this do not fit side by side. */
export const COMPARE_MAX = 4;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Ids in an address or kept on the device: each once, in their order, no more than fit. */
export function readChoice(text: string | null): string[] {
  const ids = (text ?? '').split(',').filter((id) => ID.test(id));
  return [...new Set(ids)].slice(0, COMPARE_MAX);
}

/** Ids asked for beyond those that fit. */
export function leftOut(text: string | null): number {
  return new Set((text ?? '').split(',').filter((id) => ID.test(id))).size - readChoice(text).length;
}

/** The choice with a technology put in or taken out; unchanged where it is full. */
export function toggled(ids: readonly string[], id: string): string[] {
  if (ids.includes(id)) return ids.filter((one) => one !== id);
  return ids.length < COMPARE_MAX ? [...ids, id] : [...ids];
}

/** The choice with one moved a place to the left or the right. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
