/** Hướng dẫn: the first tab of a unit's own file, what the office's sidebar would tell. */
import { DEADLINES, type TimedStage } from '../../assessment/stage';
import { dayText } from '../../text/date';
import { SETTING_TEXTS } from '../../text/settings';
import { STAGE_TITLES } from '../../text/stages';
import { GUIDE, GUIDE_TITLE } from '../../text/unit-files';
import { TAB } from '../place';
import * as styles from '../styles';
import { type Cell, fixed, rectangle, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { derivedTab } from './derived-tab';

export function makeFileStartTab(plan: Blueprint): Tab {
  const { year, province, organisation, stage, deadlines } = plan.round.settings;
  const dates = (Object.keys(DEADLINES) as TimedStage[]).flatMap((timed): Cell[][] => {
    const day = deadlines[timed];
    return day === undefined ? [] : [[fixed(SETTING_TEXTS[DEADLINES[timed]][0]), fixed(dayText(day))]];
  });
  const cells: Cell[][] = [
    [fixed(GUIDE_TITLE(year))],
    [fixed([province, organisation].filter(Boolean).join(' - '))],
    [],
    [fixed(SETTING_TEXTS.stage[0]), fixed(STAGE_TITLES[stage])],
    ...dates,
    [],
    ...GUIDE.map((line): Cell[] => [fixed(line)]),
  ];
  const guide = cells.length - GUIDE.length;
  return derivedTab(TAB.fileStart, plan, 0, ['label', 'value'], cells, {
    columnWidths: [300, 300],
    frozenRows: 1,
    paints: [
      { at: rectangle(0, 0), format: styles.TITLE },
      { at: rectangle(1, 0), format: styles.SUBTITLE },
      { at: rectangle(3, 0, guide - 4, 2), format: styles.PLAIN_TEXT },
      { at: rectangle(3, 1), format: { textFormat: { bold: true } } },
      { at: rectangle(guide, 0, GUIDE.length, 1), format: { wrapStrategy: 'OVERFLOW_CELL' } },
    ],
  });
}
