import { VOCABULARIES, type Vocabulary } from '../../../src/vocab/vocabularies.ts';
import { meantCode } from '../content-check/meant-code.ts';

/** A vocabulary as forms use it. */
export interface Choice {
  readonly vocabulary: Vocabulary;
  /** words that forms use and the vocabulary does not list → code */
  readonly also: Readonly<Record<string, string>>;
}

/** A vocabulary by what its codes are called in messages. */
export function vocabularyNamed(noun: string): Vocabulary {
  const found = VOCABULARIES.find((vocabulary) => vocabulary.noun === noun);
  if (!found) throw new Error(`there is no vocabulary of ${noun}`);
  return found;
}

/** The names of a vocabulary, as they are written and folded, with the codes that they stand for. */
interface Names {
  readonly exact: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Tables ask for the same few hundred names by the hundred thousand. */
const NAMES = new WeakMap<Vocabulary, Names>();

/** The code that a word stands for without any guessing; upper and lower case count only where both are names. */
export function codeOf(word: string, { vocabulary, also }: Choice): string | undefined {
  const wanted = word.trim();
  const { exact, folded } = namesOf(vocabulary);
  const code = exact.get(wanted) ?? (Object.hasOwn(also, wanted) ? also[wanted] : undefined);
  if (code !== undefined) return code;
  const like = fold(wanted);
  const others = Object.entries(also).flatMap(([name, meant]) => (fold(name) === like ? [meant] : []));
  const alike = new Set([...(folded.get(like) ?? []), ...others]);
  return alike.size === 1 ? [...alike][0] : undefined;
}

function namesOf(vocabulary: Vocabulary): Names {
  const known = NAMES.get(vocabulary);
  if (known) return known;
  const exact = new Map<string, string>();
  const folded = new Map<string, Set<string>>();
  for (const [code, words] of vocabulary.words)
    for (const name of [code, ...words]) {
      if (!exact.has(name)) exact.set(name, code);
      folded.set(fold(name), (folded.get(fold(name)) ?? new Set()).add(code));
    }
  const names = { exact, folded };
  NAMES.set(vocabulary, names);
  return names;
}

/** The words of a cell: the whole where that is a name, else its parts. */
export function wordsOf(cell: string, choice: Choice): string[] {
  if (codeOf(cell, choice)) return [cell];
  return cell
    .split(/[\n┋、，,；;|｜/]/)
    .map((word) => word.trim())
    .filter(Boolean);
}

/** Vocabularies up to this size are listed in the message. */
const LISTED = 14;

/** What to do about a word that stands for no code. */
export function codeFix(word: string, { vocabulary }: Choice): string {
  const code = meantCode(word, vocabulary);
  const name = code === undefined ? undefined : (vocabulary.words.get(code)?.[0] ?? code);
  if (name) return `是不是“${name}”；是就改成它`;
  const all = [...vocabulary.words].map(([one, [label = one]]) => label);
  return all.length <= LISTED
    ? `写其中一个：${all.join('、')}；都不是就清空这一格`
    : `改成 ${vocabulary.file} 里有的名称，或清空这一格`;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_‐-―-]+/g, '');
}
