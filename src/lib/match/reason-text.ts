import { CONDITIONS, SCALES, STAGES, SUBJECTS } from '../../vocab/fit.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { MATURITY } from '../../vocab/terms.ts';
import type { TechnologyDetail } from './detail.ts';
import type { Match, Reason } from './types.ts';

/** A reason in words; `good` false speaks against. */
export interface Said {
  readonly good: boolean;
  readonly text: string;
  /** where it is stated; `undefined` for what the finder worked out from the entry itself */
  readonly source?: string;
}

const pollutants = new Map(POLLUTANTS.map(({ code, name }) => [code, name]));
const industries = new Map(INDUSTRIES.map(({ code, name }) => [code, name]));

/** Standard names of pollutants. */
export function pollutantNames(codes: readonly string[]): string {
  return codes.map((code) => pollutants.get(code) ?? code).join('、');
}

/** Standard name of a trade. */
export function industryName(code: string): string {
  return industries.get(code) ?? code;
}

/** Words under this likeness are no reason anybody would follow. */
const WORDS_TOLD = 0.2;

/**
 * The reasons of a match in words, those for it before those against, the weightiest first.
 * @param detail of the technology, for the reasons behind conditions
 * @param routes titles of the routes shown, by id
 */
export function reasonsOf(
  match: Match,
  detail: TechnologyDetail,
  routes: ReadonlyMap<string, string>,
): Said[] {
  return [...match.reasons]
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .flatMap((reason) => said(reason, match, detail, routes))
    .sort((a, b) => Number(b.good) - Number(a.good));
}

function said(
  reason: Reason,
  { candidate }: Match,
  detail: TechnologyDetail,
  routes: ReadonlyMap<string, string>,
): Said[] {
  const good = reason.amount > 0;
  const say = (text: string, source?: string): Said[] => [{ good, text, ...(source && { source }) }];
  switch (reason.kind) {
    case 'words':
      return reason.amount >= WORDS_TOLD ? say('有人用相近的话问过它') : [];
    case 'called':
      return say('您点了它的名');
    case 'subject':
      return say(`用来治理${SUBJECTS[reason.subject]}`);
    case 'pollutant':
      return reason.pollutants.length ? say(`针对${pollutantNames(reason.pollutants)}`) : [];
    case 'pollutant-missing':
      return reason.pollutants.length ? say(`条目里没有写它去除${pollutantNames(reason.pollutants)}`) : [];
    case 'industry':
      return say(
        good
          ? candidate.industries.includes(reason.industry)
            ? `用在${industryName(reason.industry)}`
            : '用在相近的行业'
          : `条目里没有写它用在${industryName(reason.industry)}`,
      );
    case 'condition': {
      const stated = detail.conditions.find(
        ({ when, effect }) => when === reason.condition && effect === reason.effect,
      );
      return say(
        `${CONDITIONS[reason.condition]}：${stated?.because ?? ''}`,
        stated ? (stated.source ?? '经验判断') : undefined,
      );
    }
    case 'scale':
      return say(`一般不用于${SCALES[reason.scale]}项目`);
    case 'sign':
      return say('这种现象的常见原因由它解决');
    case 'route': {
      const title = routes.get(reason.route);
      return title ? say(`是“${title}”里的一步`) : [];
    }
    case 'removal': {
      const { low, high } = reason.removal;
      const range = low === high ? `${high}%` : `${low}%～${high}%`;
      return say(
        good
          ? `有出处的去除率 ${range}，需要 ${reason.need}%${low >= reason.need ? '' : '，要看条件'}`
          : `有出处的去除率只到 ${range}，需要 ${reason.need}%`,
      );
    }
    case 'stage':
      return say(good ? `属于${STAGES[reason.stage]}，正是所问` : `属于${STAGES[reason.stage]}，不直接治理`);
    case 'maturity':
      return say(`成熟度只到${MATURITY[candidate.maturity]}`);
    case 'evaluation':
      return [];
  }
}
