/**
 * HtmlService as a script sees it: pages made from the project's own HTML files.
 * It runs no scriptlet: a template that holds one is refused, since nothing here would escape it as Google does.
 */
import type { ShownPage } from './host-calls';
import { checkParameters, exception, type ScriptRealm } from './script-realm';

export interface HtmlOutput {
  setTitle(title: string): HtmlOutput;
  getContent(): string;
}

export interface HtmlTemplate {
  evaluate(): HtmlOutput;
}

export interface HtmlService {
  createHtmlOutputFromFile(fileName: string): HtmlOutput;
  createTemplateFromFile(fileName: string): HtmlTemplate;
}

const pages = new WeakMap<HtmlOutput, Omit<ShownPage, 'kind'>>();

/** What was put into an output, or undefined for anything that HtmlService did not make. */
export function shownPage(output: HtmlOutput): Omit<ShownPage, 'kind'> | undefined {
  return typeof output === 'object' && output !== null ? pages.get(output) : undefined;
}

export function htmlService(realm: ScriptRealm): HtmlService {
  return {
    createHtmlOutputFromFile(...given: [string]) {
      checkParameters(realm, 'HtmlService.createHtmlOutputFromFile', given, ['string']);
      return outputOf(contentOf(given[0]));
    },
    createTemplateFromFile(...given: [string]) {
      checkParameters(realm, 'HtmlService.createTemplateFromFile', given, ['string']);
      const html = contentOf(given[0]);
      if (html.includes('<?')) throw exception(realm, `Scriptlets are not emulated: ${given[0]}`);
      return { evaluate: () => outputOf(html) };
    },
  };

  function contentOf(fileName: string): string {
    const html = realm.htmlFiles[fileName];
    if (html === undefined) throw exception(realm, `No HTML file named ${fileName} was found.`);
    return html;
  }

  function outputOf(html: string): HtmlOutput {
    const page = { title: '', html };
    const output: HtmlOutput = {
      setTitle(...given: [string]) {
        checkParameters(realm, 'HtmlOutput.setTitle', given, ['string']);
        page.title = given[0];
        return output;
      },
      getContent: () => html,
    };
    pages.set(output, page);
    return output;
  }
}
