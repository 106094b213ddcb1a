/** One job from preview to report: what it will do, agreement, progress, how it ended. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JobName } from '../core/text/jobs';
import { JOB_TITLES } from '../core/text/jobs';
import { type Count, progress as progressText } from '../core/text/run-job';
import { SIDEBAR } from '../core/text/standing';
import type { Answer } from '../shell/sidebar';
import { Bar, Problems } from './parts';
import { call } from './server';

/** Milliseconds between two looks at the progress. */
const POLL = 1_000;

type State =
  | { at: 'previewing' }
  | { at: 'answered'; answer: Answer }
  | { at: 'running'; progress: Count | null; stopping: boolean }
  | { at: 'failed' };

/** What happens when a call has come back, or has not. */
const show = (setState: (state: State) => void): [(answer: Answer) => void, () => void] => [
  (answer) => setState({ at: 'answered', answer }),
  () => setState({ at: 'failed' }),
];

/** @param input what was typed for the job; close tells whether it was carried out */
export function JobView({
  job,
  input = '',
  close,
}: {
  job: JobName;
  input?: string;
  close: (done: boolean) => void;
}) {
  const [state, setState] = useState<State>({ at: 'previewing' });

  useEffect(() => {
    call('previewJob', job, input).then(...show(setState));
  }, [job, input]);

  const running = state.at === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      call('jobProgress').then(
        (progress) => setState((now) => (now.at === 'running' ? { ...now, progress } : now)),
        () => undefined,
      );
    }, POLL);
    return () => clearInterval(timer);
  }, [running]);

  const stopped = useRef(false);
  const [answered, failed] = show(setState);
  const run = (fingerprint: string): void => {
    call('performJob', job, fingerprint, input).then((answer) => {
      // Google ends a run after some minutes: what was agreed to goes on in the next one.
      if (answer.kind === 'outOfTime' && !stopped.current) run(fingerprint);
      else answered(answer);
    }, failed);
  };
  const perform = (fingerprint: string): void => {
    stopped.current = false;
    setState({ at: 'running', progress: null, stopping: false });
    run(fingerprint);
  };
  const stop = (): void => {
    stopped.current = true;
    setState((now) => (now.at === 'running' ? { ...now, stopping: true } : now));
    call('cancelJob').catch(() => undefined);
  };

  return (
    <section aria-live="polite">
      <h2>{JOB_TITLES[job]}</h2>
      {state.at === 'previewing' && <p>{SIDEBAR.preview}</p>}
      {state.at === 'failed' && <p class="blocks">{SIDEBAR.cutOff}</p>}
      {state.at === 'running' && (
        <>
          <Bar
            share={state.progress?.all ? state.progress.done / state.progress.all : 0}
            label={state.progress?.all ? progressText(state.progress) : SIDEBAR.running}
          />
          <button type="button" onClick={stop} disabled={state.stopping}>
            {state.stopping ? SIDEBAR.stopping : SIDEBAR.cancel}
          </button>
        </>
      )}
      {state.at === 'answered' && <JobAnswer answer={state.answer} perform={perform} />}
      {!running && state.at !== 'previewing' && (
        <button
          type="button"
          onClick={() => close(state.at === 'answered' && ['done', 'nothing'].includes(state.answer.kind))}
        >
          {state.at === 'answered' && state.answer.kind !== 'ask' ? SIDEBAR.close : SIDEBAR.back}
        </button>
      )}
    </section>
  );
}

function JobAnswer({ answer, perform }: { answer: Answer; perform: (fingerprint: string) => void }) {
  const { fingerprint } = answer;
  return (
    <>
      <h3>{answer.title}</h3>
      {answer.message.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      {answer.questions.length > 0 && (
        <ul class="warns">
          {answer.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      <Problems problems={answer.problems} />
      {fingerprint !== null && (
        <button type="button" class="main" onClick={() => perform(fingerprint)}>
          {SIDEBAR.agree}
        </button>
      )}
    </>
  );
}
