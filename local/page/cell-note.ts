/** The note of the cell under the pointer, beside it. */
import { element } from './dialogs';

let pointer = { x: 0, y: 0 };
document.addEventListener('pointermove', ({ clientX, clientY }) => {
  pointer = { x: clientX, y: clientY };
});

/** @param note undefined where there is none: then no note is shown */
export function showNote(note: string | undefined): void {
  document.querySelector('.note')?.remove();
  if (!note) return;
  const shown = element('div', { className: 'note' }, note);
  document.body.append(shown);
  shown.style.left = `${Math.min(pointer.x + 16, innerWidth - shown.offsetWidth - 8)}px`;
  shown.style.top = `${Math.min(pointer.y + 16, innerHeight - shown.offsetHeight - 8)}px`;
}
