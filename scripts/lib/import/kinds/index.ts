import type { Collection } from '../../../../src/vocab/collections.ts';
import type { ImportKind } from '../kind.ts';
import { demands } from './demands.ts';

/** Forms that ask in words of their own, by the collection they are for. */
export const FORMS: Readonly<Partial<Record<Collection, ImportKind>>> = { demands };
