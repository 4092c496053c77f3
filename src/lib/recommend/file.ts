import { tidy } from '../text/tidy.ts';
import { linesOf, type Recommendation } from './draft.ts';

/** What goes before and after an editor's look: sentences end, lists do not. */
const END = /[。；;，,、.]+$/u;
/**
 * A recommendation as a content file, `src/content/technologies/<id>.md`: evaluation state 申报待评, nothing claimed that
 * was not written. Texts are quoted as JSON, which every YAML reader takes as it stands.
 * @param today `YYYY-MM-DD`
 */
export function recommendationFile(
  { answers, field, maturity, pollutants, industries }: Recommendation,
  today: string,
): string {
  const quote = (text: string) => JSON.stringify(tidy(text));
  const list = (text: string | undefined) =>
    `[${linesOf(text)
      .map((line) => quote(line.replace(END, '')))
      .join(', ')}]`;
  const front = [
    `title: ${quote(answers.title ?? '')}`,
    'aliases: []',
    `summary: ${quote(sentence(answers.summary ?? ''))}`,
    'kind: technology',
    `fields: [${field}]`,
    `pollutants: [${pollutants.join(', ')}]`,
    `industries: [${industries.join(', ')}]`,
    `maturity: ${maturity}`,
    'evaluation:',
    '  state: submitted',
    '  basis: [application]',
    `  evidence: ${list(answers.evidence)}`,
    '  history:',
    `    - { state: submitted, on: ${today}, by: applicant, basis: [application] }`,
    `typicalUses: ${quote((answers.typicalUses ?? '').replace(END, ''))}`,
    ...block(
      'process',
      linesOf(answers.process).map((name) => `{ name: ${quote(name.replace(END, ''))} }`),
    ),
    ...block(
      'performance',
      linesOf(answers.performance).map((line) => {
        const [indicator = '', amount = '', condition = '', ...source] = line
          .split('|')
          .map((part) => part.trim());
        return `{ indicator: ${quote(indicator)}, kind: other, text: ${quote(amount)}, ${condition ? `condition: ${quote(condition)}, ` : ''}source: ${quote(source.join('，'))}, confidence: known }`;
      }),
    ),
    'designParameters: []',
    `advantages: ${list(answers.advantages)}`,
    `limitations: ${list(answers.limitations)}`,
    'failures: []',
    `secondaryPollution: ${list(answers.secondary)}`,
    'confidence: known',
    `review: { reviewedOn: ${today}, dueOn: ${aYearAfter(today)} }`,
    ...block(
      'sources',
      linesOf(answers.sources).map((title) => `{ title: ${quote(title.replace(END, ''))} }`),
    ),
  ];
  return `---
${front.join('\n')}
---

## 怎么起作用

${paragraphs(answers.principle)}

## 什么条件下用

${paragraphs(answers.applicability)}
`;
}

function block(name: string, items: readonly string[]): string[] {
  return items.length ? [`${name}:`, ...items.map((item) => `  - ${item}`)] : [`${name}: []`];
}

function sentence(text: string): string {
  const plain = tidy(text).replace(END, '');
  return plain ? `${plain}。` : '';
}

/** Paragraphs in which nothing is read as markup. */
function paragraphs(text: string | undefined): string {
  return linesOf(text)
    .map((line) =>
      tidy(line)
        .replaceAll(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/^[+=-]/, '\\$&'),
    )
    .join('\n\n');
}

/** The day a year later; the 29th of February becomes the 28th. */
function aYearAfter(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year) + 1}-${month}-${month === '02' && date === '29' ? '28' : date}`;
}
