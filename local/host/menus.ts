/**
 * The menus that a script has put into an open workbook, and the way to an item by its caption.
 * It runs nothing.
 */
import type { Menu, MenuItem } from '../apps-script/host-calls';

/** Adds a menu; one with the same caption is replaced, as Google does. */
export function withMenu(menus: readonly Menu[], added: Menu): Menu[] {
  return [...menus.filter(({ caption }) => caption !== added.caption), added];
}

/** The only item of that caption, in submenus too. @throws Error where there is none or more than one */
export function itemOf(menus: readonly Menu[], caption: string): MenuItem {
  const items = menus.flatMap(itemsOf);
  const found = items.filter((item) => item.caption === caption);
  if (found.length > 1) throw new Error(`The menu has ${found.length} items "${caption}"`);
  if (found[0] !== undefined) return found[0];
  throw new Error(`The menu has no item "${caption}", only: ${items.map((item) => item.caption).join('; ')}`);
}

function itemsOf(menu: Menu): MenuItem[] {
  return menu.items.flatMap((item) => {
    if (item === 'separator') return [];
    return 'items' in item ? itemsOf(item) : [item];
  });
}
