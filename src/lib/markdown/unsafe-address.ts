/** Schemes a link may have; everything else may run a program or lead out of the browser. */
export const LINK_SCHEMES: readonly string[] = ['https', 'http', 'mailto', 'tel'];

/** What is wrong with an address, and how to put it right; both Chinese. */
export interface AddressFault {
  readonly what: string;
  readonly fix: string;
}

/** Browsers drop tabs and line breaks inside an address, controls and blanks before it, and then read it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is looked for
const DROPPED = /^[\u0000-\u0020]+|[\t\n\r]/g;
/** Everything that has no business in an address, controls of the reading direction included. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}]/u;
/** Letters that look like Latin ones. In a Chinese site's addresses they only ever imitate. */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/**
 * Judges an address the way a browser reads it.
 * @param address as it stands in `href`, entities resolved
 * @returns undefined when following it can do no harm; whether it leads anywhere is not asked
 */
export function unsafeAddress(address: string): AddressFault | undefined {
  const read = address.replace(DROPPED, '');
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(read) ?? [];
  if (scheme !== undefined && !LINK_SCHEMES.includes(scheme.toLowerCase()))
    return {
      what: `地址用了“${scheme.toLowerCase()}:”`,
      fix: '换成 https:// 开头的网址或站内的 /…/，没有就去掉链接',
    };
  if (UNSEEN.test(address))
    return { what: '地址里有空格或看不见的字符', fix: '删去它，从浏览器地址栏重新复制一遍' };
  if (/^[\\/]{2}/.test(read) || read.includes('\\'))
    return { what: '地址的斜线写法不对', fix: '写全 https://，斜线用 /' };
  if (!/^https?$/i.test(scheme ?? '')) return undefined;
  if (!URL.canParse(read)) return { what: '网址不完整', fix: '从浏览器地址栏重新复制一遍' };
  const { username, password, hostname } = new URL(read);
  if (username !== '' || password !== '' || /^https?:\/*[^/?#]*@/i.test(read))
    return { what: '网址里带有用户名或密码', fix: '删去 @ 和它前面的部分，只留域名' };
  const [, host = ''] = /^https?:\/*([^/?#]*)/i.exec(read) ?? [];
  if (LOOKALIKE.test(decoded(host)))
    return { what: '域名里混有形似拉丁字母的别国字母', fix: '用英文字母重新写域名' };
  return /^[\d.]+$|^\[/.test(hostname)
    ? { what: '网址用 IP 代替域名', fix: '写公布单位自己的域名' }
    : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
