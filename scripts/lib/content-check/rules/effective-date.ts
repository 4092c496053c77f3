import { dateOf, eachOf, textsOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const effectiveDate: Rule = {
  id: 'effective-date',
  title: '施行日期不早于发布日期；确有追溯的，要点里写明施行日期',
  why: '日期写反，读者会以为要求早已生效。',
  check: eachOf(['policies', 'standards'], (entry) => {
    const issued = dateOf(entry.data['issuedOn']);
    const effective = dateOf(entry.data['effectiveOn']);
    if (!issued || !effective || effective >= issued) return undefined;
    // Tax and price notices do reach back; then the text says since when.
    const [year, month, day] = effective.split('-').map(Number);
    const stated = [effective, `${year}年${month}月${day}日`, '追溯'];
    if (textsOf(entry, 'keyPoints').some((point) => stated.some((words) => point.includes(words))))
      return undefined;
    return {
      at: valuePlace(entry, 'effectiveOn'),
      what: `施行日期 ${effective} 早于发布日期 ${issued}`,
      fix: `核对后改正；确实追溯施行的，在 keyPoints 里写明“自${year}年${month}月${day}日起施行”`,
    };
  }),
};
