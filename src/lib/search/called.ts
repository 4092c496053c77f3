import { fold } from './fold.ts';
import type { ResultDoc } from './format.ts';

/** True when the query is the entry's title, with or without what stands in brackets, its number or another name. */
export function isCalled({ title, number = '', names }: ResultDoc, query: string): boolean {
  return [title, title.replace(/（.*?）/g, ''), number, ...names].some((name) => fold(name).trim() === query);
}

/** True when a text that readers see holds the query in one piece. */
export function holds(
  { title, number = '', names, summary, badges, sections }: ResultDoc,
  query: string,
): boolean {
  const texts = [
    title,
    number,
    ...names,
    summary,
    ...badges.map(({ text }) => text),
    ...sections.map(({ text }) => text),
  ];
  return texts.some((text) => fold(text).includes(query));
}
