import { proseEdit } from './edits.ts';
import { proseOf } from './markdown.ts';
import { bodyStart, offsetPlace } from './places.ts';
import { scalarEdit } from './scalar-edit.ts';
import { insidePlace, textValues, yamlSources } from './scalars.ts';
import type { Edit, Library, Place } from './types.ts';

/** A stretch of text that readers will see. */
export interface Text {
  readonly text: string;
  readonly place: (offset: number) => Place;
  /** replaces a part of it, where that changes nothing else */
  readonly edit: (from: number, to: number, insert: string) => Edit | undefined;
}

/** Every text value of frontmatter and showcase, and the prose of every body. */
export function readableTexts(library: Library): Text[] {
  const values = yamlSources(library).flatMap((source) =>
    textValues(source).map((value) => ({
      text: value.text,
      place: (offset: number) => insidePlace(value, offset),
      edit: (from: number, to: number, insert: string) => scalarEdit(source, value.node, from, to, insert),
    })),
  );
  const bodies = library.entries.map((entry) => {
    const text = proseOf(entry);
    return {
      text,
      place: (offset: number) => offsetPlace(bodyStart(entry), text, offset),
      edit: (from: number, to: number, insert: string) => proseEdit(entry, from, to, insert),
    };
  });
  return [...values, ...bodies];
}
