/** Giải trình con số in the sidebar: the selected cell's figure, step by step down to what was typed. It computes nothing. */
import { useEffect, useState } from 'preact/hooks';
import type { Explanation } from '../core/standing/explanation';
import type { Step } from '../core/standing/step';
import { EXPLANATION_VIEW } from '../core/text/explanation';
import { SIDEBAR } from '../core/text/standing';
import { CellLink } from './parts';
import { call } from './server';

export function ExplanationView({ close }: { close: () => void }) {
  const [answer, setAnswer] = useState<Explanation | null>(null);
  const [failed, setFailed] = useState(false);
  const ask = (): void => {
    setAnswer(null);
    setFailed(false);
    call('explainFigure').then(setAnswer, () => setFailed(true));
  };
  useEffect(ask, []);
  return (
    <section class="explanation">
      <button type="button" onClick={close}>
        {SIDEBAR.back}
      </button>
      <h2>{EXPLANATION_VIEW.open}</h2>
      <button type="button" class="main" disabled={!answer && !failed} onClick={ask}>
        {EXPLANATION_VIEW.another}
      </button>
      <p class="rule">{EXPLANATION_VIEW.hint}</p>
      {!answer && <p role="status">{failed ? SIDEBAR.failed : EXPLANATION_VIEW.loading}</p>}
      {answer && (
        <>
          <h3>{[answer.place, answer.title].filter(Boolean).join(': ')}</h3>
          {answer.message && <p class="warns">{answer.message}</p>}
          {answer.step && <StepView step={answer.step} selected={answer.selected} isFirst />}
          {answer.step && <p class="rule">{EXPLANATION_VIEW.rule}</p>}
        </>
      )}
    </section>
  );
}

const below = ({ parts = [], beside = [] }: Step): readonly Step[] => [...parts, ...beside];

const leadsTo = (step: Step, id: string): boolean =>
  step.id === id || below(step).some((each) => leadsTo(each, id));

/** Open down to the figure that is selected; what has nothing below it is shown as it is. */
function StepView({ step, selected, isFirst = false }: { step: Step; selected: string; isFirst?: boolean }) {
  const isSelected = step.id === selected;
  const head = (
    <>
      {step.label}
      {step.value && (
        <>
          : <b>{step.value}</b>
          {step.maximum && `/${step.maximum}`}
        </>
      )}
      {isSelected && <i> ({EXPLANATION_VIEW.selected})</i>}
    </>
  );
  const content = (
    <>
      {step.link && <CellLink link={step.link} />}
      {step.lines?.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
  if (below(step).length === 0)
    return (
      <div class={isSelected ? 'step chosen' : 'step'}>
        <p>{head}</p>
        {content}
      </div>
    );
  return (
    <details class={isSelected ? 'step chosen' : 'step'} open={isFirst || leadsTo(step, selected)}>
      <summary>{head}</summary>
      {content}
      {below(step).map((each) => (
        <StepView key={each.id} step={each} selected={selected} />
      ))}
    </details>
  );
}
