/** Earlier queries kept on the device. */
export const HISTORY_MAX = 10;

/** The history with a query on top: once, without blanks around it; half-typed beginnings of it go. */
export function remember(history: readonly string[], query: string): string[] {
  const text = query.trim();
  if (!text) return [...history];
  return [text, ...history.filter((other) => other !== text && !text.startsWith(other))].slice(
    0,
    HISTORY_MAX,
  );
}

/** What is stored, whatever it is: a list of texts or nothing. */
export function readHistory(stored: string | null): string[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value)
      ? value.filter((one): one is string => typeof one === 'string').slice(0, HISTORY_MAX)
      : [];
  } catch {
    return [];
  }
}
