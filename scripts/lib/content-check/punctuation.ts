/** Half-width punctuation in Chinese text, with the text around it as it should be. */
export interface Slip {
  readonly offset: number;
  readonly length: number;
  readonly replacement: string;
  readonly written: string;
  readonly corrected: string;
}

const FULL: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};
const HAN = '[\\p{Script=Han}”’》）〕]';

// A mark between two Chinese characters; a bracket that follows or is followed by one and holds Chinese.
const MARK = new RegExp(
  `(?<=${HAN})[,;:?!](?=[\\p{Script=Han}“‘《（〔])|(?<=${HAN})\\.(?=\\p{Script=Han})`,
  'gu',
);
const BRACKETS = /\(([^()\n]*\p{Script=Han}[^()\n]*)\)/gu;

const BESIDE = new RegExp(HAN, 'u');

/** Every slip in a text, in order. */
export function halfWidthPunctuation(text: string): Slip[] {
  if (!/[,;:?!.(]/.test(text)) return [];
  const marks = [...text.matchAll(MARK)].map(({ index, 0: mark }) =>
    slip(text, index, index + 1, FULL[mark] ?? mark),
  );
  const brackets = [...text.matchAll(BRACKETS)]
    .filter(({ index, 0: all }) => BESIDE.test(`${text[index - 1] ?? ''}${text[index + all.length] ?? ''}`))
    .map(({ index, 0: all, 1: inside }) => slip(text, index, index + all.length, `（${inside}）`));
  return [...marks, ...brackets].sort((a, b) => a.offset - b.offset);
}

function slip(text: string, from: number, to: number, replacement: string): Slip {
  const before = /[^\s]{0,4}$/u.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^[^\s]{0,4}/u.exec(text.slice(to))?.[0] ?? '';
  return {
    offset: from,
    length: to - from,
    replacement,
    written: before + text.slice(from, to) + after,
    corrected: before + replacement + after,
  };
}
