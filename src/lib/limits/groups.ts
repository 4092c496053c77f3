import { MEDIA, type STANDARD_STATUS } from '../../vocab/terms.ts';
import { standardId } from '../standards/number.ts';
import { standardState } from '../view/state.ts';
import type { StandardRecord } from './catalogue.ts';
import type { LimitRowView } from './view.ts';

/** A standard as its file states it. */
export interface StatedStandard {
  readonly id: string;
  readonly data: {
    readonly number: string;
    readonly title: string;
    readonly aliases?: readonly string[] | undefined;
    readonly kind: StandardRecord['kind'];
    readonly level: StandardRecord['level'];
    readonly region?: string | undefined;
    readonly counterpart?: string | undefined;
    readonly effectiveOn?: string | undefined;
    readonly status: keyof typeof STANDARD_STATUS;
    readonly replacedBy?: string | undefined;
    readonly transitions?: readonly { readonly who: string; readonly from: string }[] | undefined;
    readonly fields: readonly string[];
    readonly industries: readonly string[];
    readonly referenceOxygen?:
      | readonly { readonly when?: string | undefined; readonly value: number; readonly clause: string }[]
      | undefined;
    readonly gaps?: string | undefined;
  };
}

export interface Group {
  readonly standard: StandardRecord;
  readonly rows: readonly LimitRowView[];
}

/**
 * Standards with their limit rows, ready to be packed. Two kinds of standards come without rows: local emission
 * standards, so that a region's page can say that there is one, and those that replace a standard with rows.
 * @param today `YYYY-MM-DD`, the day on which their state is told
 */
export function limitGroups(
  stated: readonly StatedStandard[],
  rowsOf: (id: string) => readonly LimitRowView[],
  { today, urlOf }: { readonly today: string; readonly urlOf: (id: string) => string },
): Group[] {
  const byId = new Map(stated.map((one) => [one.id, one]));
  const find = (number: string) => {
    const id = standardId(number);
    return byId.get(id) ?? byId.get(id.replace(/-(?:19|20)(\d\d)$/, '-$1'));
  };
  const successors = new Set(
    stated.flatMap(({ id, data }) =>
      rowsOf(id).length && data.replacedBy ? [find(data.replacedBy)?.id] : [],
    ),
  );
  return stated.flatMap((one) => {
    const rows = rowsOf(one.id);
    const { data, id } = one;
    const isLocal = data.level === 'local' && data.kind === 'emission';
    if (!rows.length && !isLocal && !successors.has(id)) return [];
    return [{ standard: recordOf(one, find, today, urlOf(id), !rows.length), rows }];
  });
}

function recordOf(
  { id, data }: StatedStandard,
  find: (number: string) => StatedStandard | undefined,
  today: string,
  url: string,
  rowless: boolean,
): StandardRecord {
  const successor = data.replacedBy ? find(data.replacedBy) : undefined;
  const { label, tone, current, warning } = standardState(data, today, successor?.data);
  const counterpart = data.counterpart && (find(data.counterpart)?.id ?? standardId(data.counterpart));
  return {
    id,
    number: data.number,
    title: data.title,
    url,
    aliases: data.aliases ?? [],
    kind: data.kind,
    level: data.level,
    industries: data.industries,
    state: label,
    tone,
    current,
    ...(data.region && { region: data.region }),
    ...(counterpart && { counterpart }),
    ...(warning && { warning }),
    ...(data.effectiveOn && { effectiveOn: data.effectiveOn }),
    ...(data.replacedBy && {
      replacedBy: { number: data.replacedBy, ...(successor && { id: successor.id }) },
    }),
    ...(data.transitions?.length && { transitions: data.transitions }),
    ...(data.referenceOxygen && {
      referenceOxygen: data.referenceOxygen.map(({ when, value, clause }) => ({
        value,
        clause,
        ...(when && { when }),
      })),
    }),
    ...(data.gaps && { gaps: data.gaps }),
    ...(rowless && { media: mediaOf(data.fields) }),
  };
}

function mediaOf(fields: readonly string[]): (keyof typeof MEDIA)[] {
  return (Object.keys(MEDIA) as (keyof typeof MEDIA)[]).filter((medium) => fields.includes(medium));
}
