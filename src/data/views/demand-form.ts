import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { entries } from '../entries.ts';
import { site } from '../site.ts';

const form = site.forms.demand;
const mail = site.contacts.find(({ href }) => href.startsWith('mailto:'))?.href;

const config = {
  endpoint: form?.endpoint,
  form: form?.url ? { url: form.url, preset: form.preset, prefill: form.prefill } : undefined,
  mail,
  names: {
    pollutants: Object.fromEntries(POLLUTANTS.map(({ code, name }) => [code, name])),
    technologies: Object.fromEntries(entries.technologies.map(({ id, data }) => [id, data.title])),
  },
};

/** What the drafting page has to know: the operator's ways in, and names for the codes in its address. */
export const demandConfig = {
  /** fit for a data block: no `<` that could end it */
  json: JSON.stringify(config).replaceAll('<', '\\u003c'),
  mail: mail !== undefined,
};
