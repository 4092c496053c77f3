import { POLLUTANTS, type PollutantGroup } from '../../vocab/pollutants.ts';

/** Codes that stand for a whole group: a technology that names one of them treats its members as well. */
const HEADS: Partial<Record<PollutantGroup, readonly string[]>> = {
  metal: ['heavy-metals', 'pb', 'cd', 'ni'],
  voc: ['vocs', 'nmhc'],
  odor: ['odor'],
  organic: ['organics', 'refractory-organics', 'toxic-organics', 'svocs'],
  pesticide: ['pesticides', 'organics'],
  emerging: ['emerging-contaminants'],
  radiation: ['radionuclides'],
  waste: ['solid-waste', 'organic-waste'],
  biological: ['pathogens'],
};

/** Members of other groups that are the same to a treatment. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  'pm2-5': ['pm'],
  pm10: ['pm', 'fugitive-dust'],
  tsp: ['pm', 'fugitive-dust'],
  'fugitive-dust': ['pm'],
  'smoke-blackness': ['pm'],
  oil: ['grease'],
  grease: ['oil'],
  no2: ['nox'],
  o3: ['vocs', 'nox'],
  'oil-vapor': ['vocs'],
  nmhc: ['vocs'],
  vocs: ['nmhc'],
  cr: ['cr6', 'heavy-metals'],
  phosphate: ['tp'],
  nitrate: ['tn'],
  bod5: ['cod'],
  codmn: ['cod'],
  toc: ['cod'],
  'traffic-noise': ['laeq'],
  laeq: ['equipment-noise', 'traffic-noise', 'aerodynamic-noise'],
  salinity: ['tds'],
  chloride: ['tds'],
  fc: ['pathogens'],
  pfas: ['pfos', 'pfoa', 'short-chain-pfas'],
  so3: ['so2', 'pm'],
  ...kin(
    'tce pce vinyl-chloride dichloromethane chloroform ccl4 1-1-dca 1-2-dca 1-1-dce cis-1-2-dce trans-1-2-dce 1-2-dcp 1-2-3-tcp 1-1-1-tca 1-1-2-tca chlorobenzene chlorobenzenes',
    ['chlorinated-hydrocarbons'],
  ),
  ...kin('benzene toluene xylene ethylbenzene styrene cumene', ['benzene-series']),
  ...kin('naphthalene bap baa bbf bkf chrysene dba icdp', ['pahs']),
};

function kin(codes: string, heads: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, heads]));
}

const groups = new Map(POLLUTANTS.map(({ code, group }) => [code, group]));

/** Groups of what is no substance: who names only such a thing neither removes a pollutant nor fails to. */
const NO_SUBSTANCE: ReadonlySet<PollutantGroup> = new Set(['other', 'ecology', 'waste']);

/** True where a technology is for things that are no substance, such as water that seeps into sewers. */
export function isForNoSubstance(pollutants: readonly string[]): boolean {
  return pollutants.every((code) => NO_SUBSTANCE.has(groups.get(code) ?? 'other'));
}

/** How far a technology with these pollutants treats another: 1 itself, `family` by its family, 0 not at all. */
export function treatsPollutant(own: readonly string[], pollutant: string, family: number): number {
  if (own.includes(pollutant)) return 1;
  return familyOf(pollutant).some((head) => own.includes(head)) ? family : 0;
}

/** Codes under which a technology may treat a pollutant without naming it. */
function familyOf(pollutant: string): readonly string[] {
  const group = groups.get(pollutant);
  return [...(KIN[pollutant] ?? []), ...((group && HEADS[group]) ?? [])].filter((code) => code !== pollutant);
}
