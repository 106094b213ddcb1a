/**
 * The user interface of the open workbook as a script sees it: menus, alerts, the sidebar and modal dialogs.
 * It answers no alert by itself; the host knows what the person pressed.
 */
import { ANSWERS, type Answer, BUTTON_SETS, type Buttons, type Menu as MenuData } from './host-calls';
import { type HtmlOutput, shownPage } from './html-service';
import { checkParameters, mismatch, type ScriptRealm } from './script-realm';

/** A value of an Apps Script enum: compared by identity, printed by its name. */
export interface EnumValue {
  toString(): string;
}

export interface Menu {
  addItem(caption: string, functionName: string): Menu;
  addSeparator(): Menu;
  addSubMenu(menu: Menu): Menu;
  addToUi(): void;
}

export interface Ui {
  readonly Button: Readonly<Record<Answer, EnumValue>>;
  readonly ButtonSet: Readonly<Record<Buttons, EnumValue>>;
  createMenu(caption: string): Menu;
  alert(prompt: string): EnumValue;
  alert(title: string, prompt: string, buttons: EnumValue): EnumValue;
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

  function alert(...given: [string] | [string, string, EnumValue]): EnumValue {
    checkParameters(realm, 'Ui.alert', given, ['string'], ['string', 'string', 'object']);
    if (given.length === 1) return Button[realm.call('Ui.alert', '', given[0], 'OK')];
    const [title, prompt, set] = given;
    const buttons = BUTTON_SETS.find((name) => ButtonSet[name] === set);
    if (buttons === undefined) throw mismatch(realm, 'Ui.alert', given);
    return Button[realm.call('Ui.alert', title, prompt, buttons)];
  }

  return {
    Button,
    ButtonSet,
    createMenu,
    alert,
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

function enumeration<Name extends string>(names: readonly Name[]): Readonly<Record<Name, EnumValue>> {
  const values = names.map((name) => [name, Object.freeze({ toString: () => name })]);
  return Object.freeze(Object.fromEntries(values));
}
