import type { BOUNDS, CONFIDENCE, MEDIA } from '../../vocab/terms.ts';
import type { LimitLike } from './table.ts';

/** A limit row as the tables print it. */
export interface LimitRowView extends LimitLike {
  readonly medium: keyof typeof MEDIA;
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly bound?: keyof typeof BOUNDS | undefined;
  readonly confidence: keyof typeof CONFIDENCE;
  readonly doubt?: string | undefined;
}
