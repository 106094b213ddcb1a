/**
 * The user interface of the open workbook as a script sees it: menus, alerts, prompts, the sidebar and modal dialogs.
 * It answers no question by itself; the host knows what the person pressed.
 */

import { type EnumValue, enumeration } from './enumeration';
import { ANSWERS, type Answer, BUTTON_SETS, type Buttons, type Menu as MenuData } from './host-calls';
import { type HtmlOutput, shownPage } from './html-service';
import { checkParameters, mismatch, type ScriptRealm } from './script-realm';

export interface Menu {
  addItem(caption: string, functionName: string): Menu;
  addSeparator(): Menu;
  addSubMenu(menu: Menu): Menu;
  addToUi(): void;
}

export interface PromptResponse {
  getSelectedButton(): EnumValue;
  getResponseText(): string;
}

export interface Ui {
  readonly Button: Readonly<Record<Answer, EnumValue>>;
  readonly ButtonSet: Readonly<Record<Buttons, EnumValue>>;
  createMenu(caption: string): Menu;
  alert(prompt: string): EnumValue;
  alert(title: string, prompt: string, buttons: EnumValue): EnumValue;
  prompt(prompt: string): PromptResponse;
  prompt(title: string, prompt: string, buttons: EnumValue): PromptResponse;
  showSidebar(userInterface: HtmlOutput): void;
  showModalDialog(userInterface: HtmlOutput, title: string): void;
}

export function ui(realm: ScriptRealm): Ui {
  const menuData = new WeakMap<Menu, MenuData>();
  const Button = enumeration(ANSWERS);
  const ButtonSet = enumeration(BUTTON_SETS);

  function createMenu(...given: [string]): Menu {
    checkParameters(realm, 'Ui.createMenu', given, ['string']);
    const data: MenuData = { caption: given[0], items: [] };
    const menu: Menu = {
      addItem(...item: [string, string]) {
        checkParameters(realm, 'Menu.addItem', item, ['string', 'string']);
        data.items.push({ caption: item[0], functionName: item[1] });
        return menu;
      },
      addSeparator() {
        data.items.push('separator');
        return menu;
      },
      addSubMenu(...added: [Menu]) {
        const submenu = menuData.get(added[0]);
        if (added.length !== 1 || submenu === undefined) throw mismatch(realm, 'Menu.addSubMenu', added);
        data.items.push(submenu);
        return menu;
      },
      addToUi: () => realm.call('Menu.addToUi', data),
    };
    menuData.set(menu, data);
    return menu;
  }

  type Asked = [string] | [string, string, EnumValue];

  function alert(...given: Asked): EnumValue {
    return Button[realm.call('Ui.alert', ...asked('Ui.alert', given))];
  }

  function prompt(...given: Asked): PromptResponse {
    const { button, text } = realm.call('Ui.prompt', ...asked('Ui.prompt', given));
    return { getSelectedButton: () => Button[button], getResponseText: () => text };
  }

  function asked(method: string, given: Asked): [title: string, message: string, buttons: Buttons] {
    checkParameters(realm, method, given, ['string'], ['string', 'string', 'object']);
    if (given.length === 1) return ['', given[0], 'OK'];
    const [title, message, set] = given;
    const buttons = BUTTON_SETS.find((name) => ButtonSet[name] === set);
    if (buttons === undefined) throw mismatch(realm, method, given);
    return [title, message, buttons];
  }

  return {
    Button,
    ButtonSet,
    createMenu,
    alert,
    prompt,
    showSidebar(...given: [HtmlOutput]) {
      const page = shownPage(given[0]);
      if (given.length !== 1 || page === undefined) throw mismatch(realm, 'Ui.showSidebar', given);
      realm.call('Ui.showSidebar', { kind: 'sidebar', ...page });
    },
    showModalDialog(...given: [HtmlOutput, string]) {
      checkParameters(realm, 'Ui.showModalDialog', given, ['object', 'string']);
      const page = shownPage(given[0]);
      if (page === undefined) throw mismatch(realm, 'Ui.showModalDialog', given);
      realm.call('Ui.showModalDialog', { kind: 'dialog', html: page.html, title: given[1] });
    },
  };
}
