/**
 * The open windows and the streams to them (Server-Sent Events), and the dialogs that wait for a person in a window.
 * It knows no workbook.
 */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { PromptAnswer } from '../apps-script/host-calls';
import type { Dialog } from '../host/host';
import type { Push } from './shapes';

/** How long a dialog waits for a window that has gone: a reload takes less. */
const GONE_AFTER = 10_000;
const HEARTBEAT = 20_000;

interface WaitingDialog {
  push: Push & { kind: 'dialog' };
  answer: (answer: PromptAnswer) => void;
}

export class Window {
  /** The rights that were last sent, as text. */
  openSent = '';
  sheetId: number | undefined;
  /** What is pushed while a request of this window is being answered goes into the answer, too. */
  private kept: Push[] | undefined;
  private stream: ServerResponse | undefined;
  /** Runs while nobody listens. */
  leaving: NodeJS.Timeout | undefined;
  readonly dialogs = new Map<string, WaitingDialog>();

  constructor(
    readonly id: string,
    public account: string,
  ) {}

  get isOpen(): boolean {
    return this.stream !== undefined;
  }

  connect(stream: ServerResponse): void {
    this.stream?.end();
    this.stream = stream;
    for (const { push } of this.dialogs.values()) this.push(push);
  }

  disconnect(stream: ServerResponse): void {
    if (this.stream === stream) this.stream = undefined;
  }

  push(push: Push): void {
    this.kept?.push(push);
    this.stream?.write(`data: ${JSON.stringify(push)}\n\n`);
  }

  beat(): void {
    this.stream?.write(':\n\n');
  }

  async keeping(work: () => Promise<void>): Promise<Push[]> {
    const kept: Push[] = [];
    this.kept = kept;
    try {
      await work();
    } finally {
      if (this.kept === kept) this.kept = undefined;
    }
    return kept;
  }
}

export class Windows {
  private readonly windows = new Map<string, Window>();
  private readonly heartbeat = setInterval(() => {
    for (const window of this.windows.values()) window.beat();
  }, HEARTBEAT);

  get all(): Window[] {
    return [...this.windows.values()];
  }

  /** The window of that id, new where it is not known, now used by that account. */
  of(id: string, account: string): Window {
    const window = this.windows.get(id) ?? new Window(id, account);
    if (window.account !== account) window.openSent = '';
    window.account = account;
    this.windows.set(id, window);
    return window;
  }

  connect(window: Window, stream: ServerResponse): void {
    clearTimeout(window.leaving);
    window.connect(stream);
    stream.on('close', () => {
      window.disconnect(stream);
      if (!window.isOpen) this.leaveLater(window);
    });
  }

  /** Shows a dialog in the window; who closes the window without an answer has closed the dialog. */
  ask(window: Window, dialog: Dialog): Promise<PromptAnswer> {
    const id = randomBytes(9).toString('base64url');
    return new Promise((resolve) => {
      const push = { kind: 'dialog', id, ...dialog } as const;
      window.dialogs.set(id, { push, answer: resolve });
      window.push(push);
      if (!window.isOpen) this.leaveLater(window);
    });
  }

  /** @returns whether such a dialog was waiting */
  answer(id: string, answer: PromptAnswer): boolean {
    for (const window of this.windows.values()) {
      const dialog = window.dialogs.get(id);
      if (!dialog) continue;
      window.dialogs.delete(id);
      dialog.answer(answer);
      return true;
    }
    return false;
  }

  pushAll(push: Push): void {
    for (const window of this.windows.values()) window.push(push);
  }

  close(): void {
    clearInterval(this.heartbeat);
  }

  /** Each time anew: a time that began before the window came back would end in the moment between two of its streams. */
  private leaveLater(window: Window): void {
    clearTimeout(window.leaving);
    window.leaving = setTimeout(() => this.leave(window), GONE_AFTER).unref();
  }

  private leave(window: Window): void {
    if (window.isOpen) return;
    for (const { answer } of window.dialogs.values()) answer({ button: 'CLOSE', text: '' });
    window.dialogs.clear();
    // One of that id may have come since.
    if (this.windows.get(window.id) === window) this.windows.delete(window.id);
  }
}
