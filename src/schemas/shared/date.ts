import { z } from 'astro/zod';

/** A calendar date `YYYY-MM-DD`, kept as text: no time zone, no conversion. */
export const date = z.iso.date().describe('日期，写作 YYYY-MM-DD');

/** A year between the first modern environmental statute and the far planning horizon. */
export const year = z.int().min(1900).max(2100).describe('年份，四位数字');
