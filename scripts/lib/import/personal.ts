/** Words in a header that announce data about a person. */
const HEADER =
  /姓名|名字|称呼|联系|联络|电话|手机|座机|号码|传真|邮箱|邮件|微信|qq|身份证|证件|地址|住址|昵称|头像|账号|帐号|用户名|用户id|填写人|填表人|填报人|提交人|提交者|答题人|答题者|负责人|经办人|职务|职称|性别|年龄|生日|出生|籍贯|工号|签名|phone|mobile|telephone|e-?mail|wechat|weixin|openid|unionid|nickname|address/;
/** Short words that are personal only when they stand alone. */
const ALONE = /(?<![a-z])(?:ip|tel|name|fax|vx|wx)(?![a-z])/;

/** True for the header of a column that holds data about a person: it is never taken over. */
export function isPersonalHeader(header: string): boolean {
  const text = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .trim();
  return HEADER.test(text.replaceAll(/\s/g, '')) || ALONE.test(text);
}

export interface PersonalData {
  readonly kind: string;
  /** offset in the text */
  readonly index: number;
  readonly written: string;
}

/**
 * What personal data look like inside a text, the surest first: an identity number holds what looks like a telephone
 * number. The check digit of identity numbers is not asked for, since a mistyped one tells as much.
 */
const PATTERNS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    '身份证号',
    /(?<![0-9])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])/g,
  ],
  ['邮箱', /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g],
  ['手机号', /(?<![0-9.])(?:\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9])/g],
  [
    '电话',
    /(?<![0-9.])(?:\(0[1-9][0-9]{1,2}\)|（0[1-9][0-9]{1,2}）|0[1-9][0-9]{1,2}[- —－])[- ]?[2-9][0-9]{6,7}(?![0-9])/g,
  ],
  ['QQ 号', /(?<![A-Za-z])QQ\s*(?:号码?|群)?\s*[:：是为]?\s*[1-9][0-9]{4,10}(?![0-9])/gi],
  [
    '微信号',
    /(?:(?:微信|薇信|威信|v信)\s*(?:号|id|同号)?|(?<![A-Za-z])(?:wechat|weixin|vx|wx)(?:\s*(?:号|id))?)\s*[:：是为]?\s*[A-Za-z][A-Za-z0-9_-]{5,19}(?![A-Za-z0-9_-])/gi,
  ],
  ['联系人姓名', /(?:联系人|负责人|经办人)(?:姓名)?\s*[:：是为]\s*\p{Script=Han}{2,4}/gu],
];

/**
 * Telephone numbers, mail addresses, identity numbers, WeChat and QQ ids and named contacts in a text, in their order
 * and without overlap.
 * @param text cleaned (`cleanText`), so that digits are half-width and nothing is invisible
 */
export function personalDataIn(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const [kind, pattern] of PATTERNS)
    for (const { index, 0: written } of text.matchAll(pattern))
      if (
        found.every(
          (other) => index >= other.index + other.written.length || index + written.length <= other.index,
        )
      )
        found.push({ kind, index, written });
  return found.sort((a, b) => a.index - b.index);
}

/** The text with everything `personalDataIn` finds replaced by a note of what stood there. */
export function maskPersonalData(text: string): string {
  return personalDataIn(text).reduceRight(
    (masked, { kind, index, written }) =>
      `${masked.slice(0, index)}（${kind}已隐去）${masked.slice(index + written.length)}`,
    text,
  );
}

/** Enough of it to find it in the table, too little to use it: reports are passed on. */
export function hint(written: string): string {
  const signs = [...written];
  return `${signs.slice(0, 3).join('')}…${signs.slice(-2).join('')}`;
}
