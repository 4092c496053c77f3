/** Half-width signs between Han characters are caught by the content check. */
const SIGNS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** One line without what is not seen, with the signs of the language it is written in. */
export function tidy(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<=\p{Script=Han}) ?([,;:?!()]) ?/gu, (_, sign: string) => SIGNS[sign] ?? sign)
    .replaceAll(/ ?([,;:?!()]) ?(?=\p{Script=Han})/gu, (_, sign: string) => SIGNS[sign] ?? sign)
    .trim();
}
