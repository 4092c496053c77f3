import { tidy } from '../../../src/lib/text/tidy.ts';
import { source } from '../../../src/schemas/shared/source.ts';
import { REGIONS } from '../../../src/vocab/regions.ts';
import type { Form } from '../forms/form.ts';
import { itemsOf, oneLine } from '../import/clean.ts';
import { type Choice, codeFix, codeOf, vocabularyNamed, wordsOf } from '../import/codes.ts';

/** What keeps an answer from being taken: which question, what is wrong, how to put it right. */
export interface Fault {
  readonly label: string;
  readonly what: string;
  readonly fix: string;
}

/** The answers of an issue as the parts of an entry; what cannot be taken is noted, not guessed. */
export class Answers {
  readonly faults: Fault[] = [];
  /** for the maintainer: what was left out of the draft, and what goes with it */
  readonly notes: string[] = [];
  readonly #form: Form;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(form: Form, texts: ReadonlyMap<string, string>) {
    this.#form = form;
    this.#texts = texts;
  }

  /** The cleaned text, `''` where there is none. */
  text(id: string): string {
    return this.#texts.get(id) ?? '';
  }

  /** The text as one line with full-width signs between Han characters. */
  line(id: string): string {
    return tidy(oneLine(this.text(id)));
  }

  /** One line without what ends a sentence. */
  phrase(id: string): string {
    return this.line(id).replace(/[。；;，,、.\s]+$/u, '');
  }

  /** One line that ends like a sentence. */
  sentence(id: string): string {
    const phrase = this.phrase(id);
    return phrase && !/[！？]$/u.test(phrase) ? `${phrase}。` : phrase;
  }

  /** The items of a list, a line each. */
  items(id: string): string[] {
    return itemsOf(this.text(id)).map(tidy).filter(Boolean);
  }

  /** Lines parted by bars, each with as many parts as it has to have. */
  rows(id: string, parts: readonly string[]): string[][] {
    return this.#lines(id).flatMap((line) => {
      const cells = line.split(/[|｜]/).map((cell) => tidy(cell));
      if (cells.length === parts.length) return [cells];
      this.fault(
        id,
        `“${line.slice(0, 20)}”分成了 ${cells.length} 段`,
        `用竖线分成 ${parts.length} 段：${parts.join(' | ')}，没有的留空`,
      );
      return [];
    });
  }

  /** Public sources, a line each: words, with the http(s) address that stands among them. */
  sources(id: string): { title: string; url?: string }[] {
    return this.#lines(id).flatMap((line) => {
      const [written = ''] = /https?:\/\/[^\s，。；、（）《》“”<>|]+/i.exec(line) ?? [];
      const title = tidy(line.replace(written, ' ').replace(/\[([^\]]*)\]\(\s*\)/g, '$1')).replace(
        /[。；;，,、：:.\s]+$/u,
        '',
      );
      if (title.length < 2) {
        this.fault(id, `“${line.slice(0, 40)}”没有题名`, '在网址前面写上文件或文章的题名');
        return [];
      }
      const url = source.shape.url.safeParse(written || undefined).data;
      return [url ? { title, url } : { title }];
    });
  }

  /** The code of a choice that has to be made. */
  choice(id: string, noun: string): string | undefined {
    const choice: Choice = { vocabulary: vocabularyNamed(noun), also: {} };
    const word = this.phrase(id);
    const code = codeOf(word, choice);
    if (!code && word) {
      const options = this.#form.fields.find((field) => field.id === id)?.options;
      const fix = options ? `改成其中一个：${options.join('、')}` : codeFix(word, choice);
      this.fault(id, `“${word.slice(0, 20)}”不在${noun}里`, fix);
    }
    return code;
  }

  /** Codes of the words that the vocabulary has; the others become a note. */
  codes(id: string, noun: string): string[] {
    const choice: Choice = { vocabulary: vocabularyNamed(noun), also: {} };
    const found = wordsOf(this.line(id), choice).flatMap((word) => {
      const code = codeOf(word, choice);
      if (!code) this.notes.push(`${this.label(id)}“${word.slice(0, 20)}”不在${noun}里，没有写进草稿`);
      return code ?? [];
    });
    return [...new Set(found)];
  }

  /** The provinces that parts of the text begin with. */
  regions(id: string): string[] {
    const found = this.items(id).flatMap((item) =>
      item.split(/[、，,/\s]+/u).flatMap((word) => {
        const region = REGIONS.find(({ name }) => word.replace(/^中国/u, '').startsWith(name));
        if (!region && word && word !== '全国')
          this.notes.push(`${this.label(id)}“${word.slice(0, 20)}”认不出是哪个省份，没有写进草稿`);
        return region?.code ?? [];
      }),
    );
    return [...new Set(found)];
  }

  /** Notes that an answer cannot be taken as it is. */
  fault(id: string, what: string, fix: string): void {
    this.faults.push({ label: this.label(id), what, fix });
  }

  label(id: string): string {
    return this.#form.fields.find((field) => field.id === id)?.label ?? (id === 'title' ? '标题' : id);
  }

  #lines(id: string): string[] {
    return this.text(id)
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[-*•·]\s+|\d{1,2}[.、)）]\s*(?!\d))/u, '').trim())
      .filter(Boolean);
  }
}
