import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { expectNone } from './report.ts';
import type { Page } from './site.ts';

/** All rules of html-validate that fit a built page; what differs from its presets says why. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'no-style-tag': 'error',
    // The boxes of one filter share a name, as the standard has it for groups of checkboxes.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    // Filters and display settings take effect with every choice and send nothing; html.test.ts asks for the button
    // where a form does send something.
    'wcag/h32': 'off',
    // Integrity hashes guard files from other hosts, and there are none: csp.test.ts, budgets.test.ts.
    'require-sri': 'off',
  },
};

/** Milliseconds for one group of pages: seconds usually, but on a busy machine ten times that; only a hang takes longer. */
export const PATIENCE = 300_000;

/** Puts the configuration together once instead of once a page, a third of the time otherwise. */
class OneConfig extends StaticConfigLoader {
  #config: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#config ??= super.getConfigFor(handle);
    return this.#config;
  }
}

const validator = new HtmlValidate(new OneConfig(CONFIG));

/** Fails with what html-validate has to say about the pages. */
export function expectValid(pages: readonly Page[]): void {
  expectNone(
    pages.flatMap(({ address, html }) =>
      validator
        .validateStringSync(html, address)
        .results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, selector }) => `${address}: ${message} (${ruleId}) ${selector ?? ''}`,
          ),
        ),
    ),
  );
}
