import {
  type LimitRecord,
  type PackedCatalogue,
  type StandardRecord,
  unpackCatalogue,
} from '../../lib/limits/catalogue.ts';

/** All limit rows and the standards they are from, those without rows too. */
export interface LimitData {
  readonly records: readonly LimitRecord[];
  readonly standards: readonly StandardRecord[];
}

/** Fetches the limits. @throws where the file is not to be had; what was not got is asked for again the next time */
export async function fetchLimits(address: string): Promise<LimitData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const packed = (await answer.json()) as PackedCatalogue;
  return { records: unpackCatalogue(packed), standards: packed.standards };
}

/** Today in China, but never before the day of the build: a clock that is behind must not bring old limits back. */
export function todayAfter(built: string): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return today > built ? today : built;
}
