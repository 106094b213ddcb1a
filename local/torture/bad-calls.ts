/**
 * Every function that google.script.run can call and that takes something, called with what no page of ours would send: by the office, in a small round
 * in whose stages the functions do something. Each call must give an answer of its usual form, in Vietnamese, or say in Vietnamese what to do, soon, and
 * write nothing that nobody agreed to. The calls run in this process (`script-in-process.ts`); some of them a second time on the usual road.
 */
import type { Answer } from '../../src/shell/sidebar';
import { Host } from '../host/host';
import { runValueText } from '../host/run-values';
import { seededRandom } from '../sample/random';
import { type BadInput, shownArguments } from './bad-input';
import { badCall, handPickedCalls } from './bad-values';
import { HAND_PICKED } from './hand-picked';
import { type RoundOfCalls, rightCalls, type StageOfCalls, stageOfCalls } from './right-calls';
import type { Program } from './scenario';
import { type Called, ScriptInProcess } from './script-in-process';
import { differences, stateOf } from './state';

/** Milliseconds; a page waits longer, but a person does not. */
const LONGEST = 5_000;
/** Letters of one sentence; names of tabs and units are short. */
const LONGEST_SENTENCE = 2_000;
/** Of all calls, those that are also carried out on the usual road. */
const COMPARED = 0.002;

const ENGLISH =
  /\b(undefined|null|NaN|Infinity|TypeError|RangeError|SyntaxError|Exception|Cannot|Unexpected|Invalid|Maximum|JSON|of object)\b|\[object |is not a|match the method/;
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/** Functions of the bundle that are given something; the others' stubs hand nothing on. */
export const takingFunctions = (bundle: string): string[] =>
  [...bundle.matchAll(/^function (\w+)\((\w[^)]*)\)/gm)]
    .map(([, name]) => name!)
    .filter((name) => !name.startsWith('CCHC_'));

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part);
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'list' : value === null || typeof value === 'object' ? 'object' : typeof value;

/** Whether an answer has the form of one of the right ones: the same fields, of the same kinds. */
function isLike(result: unknown, right: readonly unknown[]): boolean {
  if (result === null) return true;
  return right.some((other) => {
    if (kindOf(result) !== 'object' || kindOf(other) !== 'object' || other === null)
      return kindOf(result) === kindOf(other);
    const [fields, known] = [Object.entries(result as object), other as Record<string, unknown>];
    // A fingerprint and a step are texts and objects, or null.
    const sameKind = ([key, value]: [string, unknown]): boolean =>
      key in known && (value === null || known[key] === null || kindOf(value) === kindOf(known[key]));
    return fields.length === Object.keys(known).length && fields.every(sameKind);
  });
}

/** What is wrong with how a call ended, null where nothing is. */
function wrong(
  name: string,
  { ended, writes, milliseconds }: Called,
  right: readonly unknown[],
  agreed: boolean,
): string | null {
  if (writes.length > 0) return agreed ? null : `it would have written: ${writes.join(', ')}`;
  if (milliseconds > LONGEST) return `it took ${Math.round(milliseconds)} ms`;
  if ('error' in ended) {
    const { name, message } = ended.error;
    const isOurs =
      name === 'Error' && VIETNAMESE.test(message) && !ENGLISH.test(message) && /hãy/i.test(message);
    return isOurs && message.length < LONGEST_SENTENCE ? null : `it said: ${name}: ${message.slice(0, 300)}`;
  }
  if (!isLike(ended.result, right))
    return `it gave another form: ${JSON.stringify(ended.result).slice(0, 300)}`;
  // A file is for a program.
  if (name === 'readResultsFile') return null;
  for (const text of textsIn(ended.result)) {
    if (text.length > LONGEST_SENTENCE)
      return `it gave a text of ${text.length} letters: ${text.slice(0, 200)}`;
    if (ENGLISH.test(text)) return `it gave: ${text.slice(0, 300)}`;
  }
  return null;
}

/** The calls of one function. */
class BadCalls {
  readonly failures: string[] = [];
  calls = 0;

  constructor(
    private readonly script: ScriptInProcess,
    private readonly name: string,
    /** Answers of right calls. */
    private readonly right: readonly unknown[],
  ) {}

  /** A job that was agreed to may write; what is agreed to is what its preview says of the same input. */
  private async isAgreed([job, fingerprint, input = '']: readonly unknown[]): Promise<boolean> {
    if (this.name !== 'performJob') return false;
    const { ended } = await this.script.call('previewJob', runValueText([job, input]));
    return 'result' in ended && (ended.result as Answer).fingerprint === fingerprint;
  }

  /** @param compare whether the call is made on the usual road, too */
  async make(given: readonly unknown[], compare: boolean): Promise<void> {
    let text: string;
    try {
      text = runValueText(given);
    } catch {
      return; // The page itself is refused: such a call reaches no script.
    }
    this.calls += 1;
    const called = await this.script.call(this.name, text);
    const agreed = called.writes.length > 0 && (await this.isAgreed(given));
    const what =
      wrong(this.name, called, this.right, agreed) ??
      (compare && !agreed ? await this.otherwise(text, called) : null);
    if (what !== null) this.failures.push(`${this.name}(${shownArguments(given)}): ${what}`);
  }

  private async otherwise(text: string, { ended }: Called): Promise<string | null> {
    const { result, error } = await this.script.callHost(this.name, text);
    const usual = error ? { error: { name: error.name, message: error.message } } : { result };
    const [here, there] = [JSON.stringify(ended), JSON.stringify(usual)];
    return here === there
      ? null
      : `here it came to ${here.slice(0, 300)}, on the usual road to ${there.slice(0, 300)}`;
  }
}

export interface Wanted {
  program: Program;
  /** Random calls of each function. */
  runs: number;
  /** Hand-picked calls of each function. */
  picked: number;
  seed: number;
}

async function badCallsOf(
  name: string,
  script: ScriptInProcess,
  valid: readonly unknown[][],
  { runs, picked, seed }: Wanted,
): Promise<BadInput> {
  const answers: unknown[] = [];
  for (const given of valid) {
    // What a job answers that was agreed to has the form of its preview.
    const [job, , input] = given;
    const asked = name === 'performJob' ? (['previewJob', [job, input]] as const) : ([name, given] as const);
    const { ended } = await script.call(asked[0], runValueText(asked[1]));
    if ('error' in ended) throw new Error(`${name}(${shownArguments(given)}): ${ended.error.message}`);
    answers.push(ended.result);
  }
  const calls = new BadCalls(script, name, answers);
  const random = seededRandom(seed);
  const inEachPlace = valid.flatMap((given) => handPickedCalls(given, HAND_PICKED));
  for (const given of random.shuffled(inEachPlace).slice(0, picked)) await calls.make(given, false);
  for (let run = 0; run < runs; run += 1)
    await calls.make(badCall(random.pick(valid), random), run === 0 || random.next() < COMPARED);
  return { name, calls: calls.calls, failures: calls.failures };
}

/** @param told of each function when it is done, and of the round at the end of its functions */
export async function badCalls(
  rounds: ReadonlyMap<StageOfCalls, RoundOfCalls>,
  wanted: Wanted,
  told: (found: BadInput) => void,
): Promise<void> {
  const { bundle } = wanted.program;
  for (const [stage, round] of rounds) {
    const host = await Host.restore(round.file, wanted.program);
    host.switches = { longestWaitMilliseconds: 0 };
    try {
      const script = new ScriptInProcess(bundle, host, round.office, round.workbook);
      const before = stateOf(host);
      for (const name of takingFunctions(bundle).filter((each) => stageOfCalls(each) === stage))
        told(await badCallsOf(name, script, await rightCalls(name, host, round), wanted));
      told({ name: `the round, ${stage}`, calls: 0, failures: differences(before, stateOf(host)) });
    } finally {
      await host.close();
    }
  }
}
