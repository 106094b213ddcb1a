/**
 * What Univer leaves out for those who work by keyboard or screen reader: names of its buttons and fields, a focus order that
 * follows the page, and the selected cell in words. It changes nothing that is shown.
 */
import type { ShownCell } from '../server/shapes';
import { element } from './dialogs';
import { type Cell, nameOf } from './place';
import { TEXTS } from './texts';

export function nameGridParts(container: HTMLElement): void {
  const name = (): void => {
    for (const canvas of container.querySelectorAll('canvas[tabindex="1"]'))
      canvas.setAttribute('tabindex', '0');
    for (const input of container.querySelectorAll('input:not([aria-label])'))
      input.setAttribute('aria-label', TEXTS.nameBox);
    // The arrow of the name box is a link without an address that Univer calls a button.
    for (const link of container.querySelectorAll('a[type=button]:not([role])')) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-label', TEXTS.names);
    }
    for (const button of container.querySelectorAll('button:not([aria-label])'))
      if (button.textContent === '') button.setAttribute('aria-label', TEXTS.formulaBar);
  };
  new MutationObserver(name).observe(container, { childList: true, subtree: true });
  name();
}

const spoken = element('p', { className: 'spoken' });
spoken.setAttribute('aria-live', 'polite');

export function say(cell: Cell, shown: ShownCell | null, isOpen: boolean): void {
  if (!spoken.isConnected) document.querySelector('#grid')?.append(spoken);
  const tick = shown?.tick === undefined ? undefined : TEXTS.ticks[shown.tick ? 'yes' : 'no'];
  const content = tick ?? shown?.text ?? TEXTS.blank;
  spoken.textContent = `${nameOf(cell)}: ${content}${isOpen ? '' : `, ${TEXTS.lockedShort}`}`;
}
