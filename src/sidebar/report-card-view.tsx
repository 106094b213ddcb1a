/** Phiếu kết quả in the sidebar: one unit's card with bars, every lost item a link to its cell. It computes nothing. */
import { useEffect, useState } from 'preact/hooks';
import type { CardsAnswer } from '../core/standing/report-cards-for';
import type { CardLine, ShownArea, ShownCard } from '../core/standing/shown-card';
import { CARD_VIEW } from '../core/text/report-card';
import { SIDEBAR } from '../core/text/standing';
import { Bar, CellLink } from './parts';
import { call } from './server';

export function ReportCardView({
  units,
  close,
}: {
  units: readonly { code: string; name: string }[];
  close: () => void;
}) {
  const [unit, setUnit] = useState(units[0]!.code);
  const [answer, setAnswer] = useState<CardsAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    setAnswer(null);
    setFailed(false);
    call('readReportCards', unit).then(
      (found) => current && setAnswer(found),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [unit]);
  return (
    <section class="card">
      <button type="button" onClick={close}>
        {SIDEBAR.back}
      </button>
      {units.length > 1 && (
        <label>
          {CARD_VIEW.unit}
          <select value={unit} onChange={(event) => setUnit(event.currentTarget.value)}>
            {units.map(({ code, name }) => (
              <option value={code} key={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {!answer && <p role="status">{failed ? SIDEBAR.failed : CARD_VIEW.loading}</p>}
      {answer?.message && <p class="warns">{answer.message}</p>}
      {answer?.cards.map((card) => (
        <Card key={card.unit} card={card} />
      ))}
    </section>
  );
}

const Lines = ({ lines }: { lines: readonly CardLine[] }) => (
  <dl>
    {lines.map(({ label, value }) => [<dt key={`${label} label`}>{label}</dt>, <dd key={label}>{value}</dd>])}
  </dl>
);

function Card({ card }: { card: ShownCard }) {
  const { areas, lost, ways, self, parts } = card;
  return (
    <>
      <h2>{card.title}</h2>
      <h3>{card.name}</h3>
      <p>{card.group}</p>
      <Lines lines={card.figures} />
      <h3>{areas.heading}</h3>
      <p class="rule">{CARD_VIEW.legend}</p>
      {areas.rows.map((area) => (
        <AreaBar key={area.code} area={area} columns={areas.columns} />
      ))}
      {card.marks.map(({ label, value }) => (
        <p key={label}>
          <b>{label}:</b> {value}
        </p>
      ))}
      <p class="rule">{areas.rule}</p>
      <h3>{lost.heading}</h3>
      <p>{lost.summary}</p>
      <ul>
        {lost.items.map(({ code, link, points, score, reason }) => (
          <li key={code}>
            <CellLink link={link} />
            <br />
            <b>-{points}</b> ({lost.columns.score.toLowerCase()} {score})
            {reason && <p class="reason">{reason}</p>}
          </li>
        ))}
      </ul>
      {ways.lines.length > 0 && (
        <>
          <h3>{ways.heading}</h3>
          <ul>
            {ways.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="rule">{ways.rule}</p>
        </>
      )}
      {self.lines.length > 0 && <h3>{self.heading}</h3>}
      <Lines lines={self.lines} />
      {parts.lines.length > 0 && <h3>{parts.heading}</h3>}
      {parts.lines.map(({ label, value, share }) => (
        <Bar key={label} share={share} label={`${label}: ${value}`} />
      ))}
      <p class="rule">{card.source}</p>
      <p class="rule">{card.rounding}</p>
    </>
  );
}

const at = (share: number) => ({ left: `${share * 100}%` });

/** The unit's share as a bar, the group's mean as a line across it and the best as a dotted one; the figures stand below. */
function AreaBar({ area, columns }: { area: ShownArea; columns: ShownCard['areas']['columns'] }) {
  const { own, mean, best } = area.bars;
  return (
    <div class="area">
      <p>
        {area.code}. {area.name} {area.mark && <b>({area.mark})</b>}
      </p>
      <div class="bar" aria-hidden="true">
        {own !== null && <span style={{ width: `${own * 100}%` }} />}
        {mean !== null && <i class="mean" style={at(mean)} />}
        {best !== null && <i class="best" style={at(best)} />}
      </div>
      <p class="figures">
        <b>{area.own || area.points}</b> ({area.points})
        {area.mean && (
          <>
            <br />
            {columns.mean} {area.mean}, {columns.best.toLowerCase()} {area.best}
          </>
        )}
      </p>
    </div>
  );
}
