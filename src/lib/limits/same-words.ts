import { foldSigns } from '../search/fold-signs.ts';

/**
 * The form of a question or of a text of the standards in which both are compared. What readers write is folded before
 * (fold.ts): the standards have no traditional characters, and their table would weigh on every tool on limits.
 */
export function sameWords(text: string): string {
  return foldSigns(text)
    .replaceAll(/([一二三四五]|iv|v(?!o)|i{1,3})(?=[级类])/g, (sign) => String(levelOf(sign)))
    .replaceAll(/(\d)级 ?([ab])(?![a-z])/g, '$1级$2')
    .replaceAll(/[()（）、，,。？?！!；;：:“”"]/g, ' ');
}

function levelOf(sign: string): number {
  const roman = ['', 'i', 'ii', 'iii', 'iv', 'v'].indexOf(sign);
  return roman > 0 ? roman : '〇一二三四五'.indexOf(sign);
}
