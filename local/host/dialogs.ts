/**
 * What a script or Google asks the person before the workbook, and how the person answers: in an order that was set
 * beforehand, or as the questions come. It runs nothing.
 */
import type { Answer, Buttons, CellData, PromptAnswer, ShownPage } from '../apps-script/host-calls';

export interface Dialog {
  title: string;
  message: string;
  buttons: Buttons;
  /** A prompt has a field for a text; consent is asked by Google itself, before anything runs. Absent: an alert. */
  asks?: 'text' | 'consent';
}

export type Shown =
  | { kind: 'toast'; message: string; title: string }
  | { kind: 'goTo'; sheetId: number; cell: string }
  | ShownPage;

/** A button, and for a prompt the text that was typed. */
export type Given = Answer | PromptAnswer;

/**
 * Who sits before the workbook while a script runs: answers what it asks, in their order or as they come. One whose answers
 * are set beforehand agrees to every consent.
 */
export type Person =
  | readonly Given[]
  | {
      press(dialog: Dialog): Promise<Given>;
      see(shown: Shown): void;
      /** The cell that is selected when the script starts; the first one of the workbook where it is left out. */
      selected?: CellData;
    };

/**
 * One way to ask whoever sits there.
 * @throws Error, which ends the execution, for a question that nobody answers or answers by a button it lacks
 */
export function asking(person: Person): (dialog: Dialog) => Promise<PromptAnswer> {
  const answers = 'press' in person ? [] : [...person];
  return async (dialog) => {
    if ('press' in person) return checked(dialog, await person.press(dialog));
    if (dialog.asks === 'consent') return { button: 'OK', text: '' };
    return checked(dialog, answers.shift());
  };
}

function checked(dialog: Dialog, given: Given | undefined): PromptAnswer {
  const kind = dialog.asks === 'text' ? 'prompt' : 'alert';
  const text = `${dialog.title}\n${dialog.message}`.trim();
  if (given === undefined) throw new Error(`Nobody answered the ${kind}: ${text}`);
  const answer = typeof given === 'string' ? { button: given, text: '' } : given;
  if (answer.button === 'CLOSE' || dialog.buttons.split('_').includes(answer.button)) return answer;
  throw new Error(`The ${kind} has no button ${answer.button}, only ${dialog.buttons}: ${text}`);
}
