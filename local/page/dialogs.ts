/** Dialogs, toasts and drop-down lists of the page. All text is shown as text; nothing here asks the server. */
import type { Answer, Buttons } from '../apps-script/host-calls';
import type { Dialog } from '../host/dialogs';
import { ANSWER_TEXTS, TEXTS } from './texts';

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const TOAST_TIME = 8000;

export function toast(message: string, title = '', kind: 'plain' | 'refusal' = 'plain'): void {
  const shown = element('div', { className: kind === 'refusal' ? 'toast refusal' : 'toast' });
  if (title !== '') shown.append(element('strong', {}, title));
  shown.append(message);
  document.querySelector('#toasts')!.append(shown);
  setTimeout(() => shown.remove(), TOAST_TIME);
}

/** Shows content until one of the buttons is pressed; closing it otherwise is CLOSE. */
export function ask(title: string, content: Node | string, buttons: readonly Answer[]): Promise<Answer> {
  return new Promise((resolve) => {
    const dialog = element('dialog', {}, element('h2', {}, title));
    dialog.setAttribute('aria-label', title);
    let pressed: Answer = 'CLOSE';
    const row = element('div', { className: 'buttons' });
    buttons.forEach((answer, index) => {
      const button = element(
        'button',
        { className: index === 0 ? 'button main' : 'button' },
        ANSWER_TEXTS[answer],
      );
      button.onclick = () => {
        pressed = answer;
        dialog.close();
      };
      row.append(button);
    });
    dialog.append(element('div', { className: 'message' }, content), row);
    dialog.onclose = () => {
      dialog.remove();
      resolve(pressed);
    };
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Shows what a script or Google asks; a prompt has a field, in which Enter presses the first button. */
export async function askFor({
  title,
  message,
  buttons,
  asks,
}: Dialog): Promise<{ pressed: Answer; text?: string }> {
  if (asks !== 'text') return { pressed: await ask(title, message, buttonsOf(buttons)) };
  const field = element('input', { type: 'text', className: 'field' });
  field.setAttribute('aria-label', message || title);
  field.onkeydown = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    field.closest('dialog')?.querySelector<HTMLButtonElement>('.button.main')?.click();
  };
  const content = element('div', {}, element('p', {}, message), field);
  const pressed = ask(title, content, buttonsOf(buttons));
  field.focus();
  return { pressed: await pressed, text: field.value };
}

const buttonsOf = (set: Buttons): Answer[] => set.split('_') as Answer[];

export const tell = (title: string, content: Node | string): Promise<Answer> =>
  ask(title, content, ['CLOSE']);

export interface Choice {
  text: string;
  press(): void;
}

/** A list under a corner; it closes at a press outside, at Escape and at a choice. */
export function openList(
  choices: readonly (Choice | 'separator')[],
  corner: { x: number; y: number; width?: number },
  closed: () => void = () => undefined,
  className = '',
): void {
  const list = element('div', { className: `dropdown ${className}` });
  list.setAttribute('role', 'menu');
  const close = (): void => {
    list.remove();
    document.removeEventListener('pointerdown', outside, true);
    closed();
  };
  const outside = (event: Event): void => {
    if (!list.contains(event.target as Node)) close();
  };
  for (const choice of choices) {
    if (choice === 'separator') list.append(element('hr'));
    else {
      const button = element('button', {}, choice.text);
      button.setAttribute('role', 'menuitem');
      button.onclick = () => {
        close();
        choice.press();
      };
      list.append(button);
    }
  }
  list.onkeydown = (event) => {
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (corner.width !== undefined) list.style.minWidth = `${corner.width}px`;
  document.body.append(list);
  const { offsetWidth, offsetHeight } = list;
  list.style.left = `${Math.max(4, Math.min(corner.x, innerWidth - offsetWidth - 4))}px`;
  list.style.top = `${Math.max(4, Math.min(corner.y, innerHeight - offsetHeight - 4))}px`;
  document.addEventListener('pointerdown', outside, true);
  list.querySelector('button')?.focus();
}

export const busy = (text: string = TEXTS.loading): HTMLElement =>
  element('span', { className: 'busy' }, text);
