import { proseOf } from './markdown.ts';
import { bodyStart, offsetPlace } from './places.ts';
import { insidePlace, textValues, yamlSources } from './scalars.ts';
import type { Library, Place } from './types.ts';

/** A stretch of text that readers will see. */
export interface Text {
  readonly text: string;
  readonly place: (offset: number) => Place;
}

/** Every text value of frontmatter and showcase, and the prose of every body. */
export function readableTexts(library: Library): Text[] {
  const values = yamlSources(library).flatMap((source) =>
    textValues(source).map((value) => ({
      text: value.text,
      place: (offset: number) => insidePlace(value, offset),
    })),
  );
  const bodies = library.entries.map((entry) => {
    const text = proseOf(entry);
    return { text, place: (offset: number) => offsetPlace(bodyStart(entry), text, offset) };
  });
  return [...values, ...bodies];
}
