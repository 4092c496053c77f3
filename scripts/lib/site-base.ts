import site from '../../site.config.ts';
import { normalizeBase } from './base.ts';

/** Base path that the site is built for, as astro.config.mjs decides it, with a slash at both ends. */
export const SITE_BASE = normalizeBase(process.env.BASE_PATH || site.base);
