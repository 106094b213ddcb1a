/**
 * Phiếu kết quả in words, as the sidebar, the mail and the printed page show it: every figure rounded once, every lost item with its place. A value
 * that can travel as JSON; who may see it is report-cards-for.ts.
 */
import { type Decimal, round, sum } from '../assessment/decimal';
import { contentText } from '../text/content';
import { formatDecimal } from '../text/number';
import { notRanked, signed } from '../text/publication';
import * as text from '../text/report-card';
import { a1 } from '../workbook/a1';
import { columnIndex, UNIT_COLUMNS } from '../workbook/contract';
import type { Settings } from '../workbook/reading/settings';
import { rowsByCode, type UnitItem, unitItems } from '../workbook/reading/unit-items';
import type { ActualTab } from '../workbook/snapshot';
import type { Link } from './link';
import {
  type LostItem,
  MARKED_FROM,
  type Part,
  percent,
  type ReportCard,
  SHARE_DECIMALS,
} from './report-card';
import type { ShownWays } from './shown-ways';

export interface CardLine {
  label: string;
  value: string;
}

/** Shares of 0..1 for bars; null where there is none. */
export interface AreaBars {
  own: number | null;
  mean: number | null;
  best: number | null;
}

export interface ShownArea {
  code: string;
  name: string;
  /** "12,50/15,00" */
  points: string;
  /** "83,3%"; '' where there is none, as the next two. */
  own: string;
  mean: string;
  best: string;
  bars: AreaBars;
  mark: string;
}

export interface ShownLoss {
  code: string;
  name: string;
  score: string;
  points: string;
  reason: string;
  link: Link;
}

export interface ShownCard {
  /** Code of the unit. */
  unit: string;
  name: string;
  group: string;
  title: string;
  organisation: string;
  /** Which figures it stands on. */
  source: string;
  figures: CardLine[];
  areas: {
    heading: string;
    columns: { area: string; points: string; own: string; mean: string; best: string };
    rows: ShownArea[];
    rule: string;
  };
  /** Strengths and weaknesses; none where the unit is compared with nobody. */
  marks: CardLine[];
  lost: {
    heading: string;
    summary: string;
    columns: { item: string; score: string; points: string; reason: string };
    items: ShownLoss[];
  };
  ways: ShownWays;
  self: { heading: string; lines: CardLine[] };
  parts: { heading: string; lines: (CardLine & { share: number })[] };
  rounding: string;
}

type Rounding = Pick<Settings, 'scoreDecimals' | 'indexDecimals'>;

const shown = (share: Decimal | null): string =>
  share === null ? '' : text.percentText(percent(share), SHARE_DECIMALS);
const bar = (share: Decimal | null): number | null => (share === null ? null : Number(round(share, 4)));

function figuresOf({ result, ranked }: ReportCard, { scoreDecimals, indexDecimals }: Rounding): CardLine[] {
  const { total, index, rank, band, change, unit, bonus, penalty } = result;
  const points = (value: Decimal): string => formatDecimal(value, scoreDecimals);
  const adjustment = bonus.minus(penalty);
  const isNew = change?.direction === 'new';
  const { indexChange = null, rankChange = null } = change ?? {};
  const lines: [keyof typeof text.FIGURES, string][] = [
    ['total', total.score ? text.ofMaximum(points(total.score), points(total.maxScore)) : ''],
    ['adjustment', bonus.eq(0) && penalty.eq(0) ? '' : signed(adjustment, scoreDecimals)],
    ['index', index ? formatDecimal(index, indexDecimals) : notRanked(total.missing)],
    ['band', band],
    ['rank', rank ? text.rankOf(rank.rank, rank.tied, ranked) : ''],
    [
      'indexChange',
      isNew
        ? text.NEW_THIS_YEAR
        : indexChange && unit.previousIndex
          ? text.beside(signed(indexChange, indexDecimals), formatDecimal(unit.previousIndex, indexDecimals))
          : '',
    ],
    [
      'rankChange',
      rankChange === null || unit.previousRank === null ? '' : text.rankMoved(rankChange, unit.previousRank),
    ],
  ];
  return lines.flatMap(([key, value]) => (value === '' ? [] : [{ label: text.FIGURES[key], value }]));
}

/** What the appraiser chose and wrote where the official score stands; '' where nothing was said. */
function reasonOf({ item, score, selfScore }: LostItem, found: UnitItem | undefined): string {
  if (item.method === 'survey') return text.LOST.survey;
  const said = (keys: readonly ['firstReason' | 'secondReason', 'firstNote' | 'secondNote']): string =>
    text.reasonAndNote(keys.map((key) => contentText(found?.content(key) ?? null).trim()));
  const reason =
    found?.appraisal().key === 'secondScore'
      ? said(['secondReason', 'secondNote'])
      : said(['firstReason', 'firstNote']);
  return reason || (selfScore?.eq(score) ? text.asSelfScored() : '');
}

function selfLines({ self }: ReportCard, points: (value: Decimal) => string): CardLine[] {
  if (self === null) return [];
  const { items, selfTotal, officialTotal, cut, raised, closeness } = self;
  return [
    { label: text.SELF.totals, value: text.bothTotals(points(selfTotal), points(officialTotal), items) },
    { label: text.SELF.cut, value: text.itemsAndPoints(cut.items, points(cut.points)) },
    ...(raised.items > 0
      ? [{ label: text.SELF.raised, value: text.itemsAndPoints(raised.items, points(raised.points)) }]
      : []),
    { label: text.SELF.closeness, value: shown(closeness) },
  ];
}

/**
 * @param tab the unit's own, where the reasons stand
 * @param source says which figures these are
 * @param ways up in the group
 */
export function shownCard(
  card: ReportCard,
  tab: ActualTab,
  settings: Rounding & Pick<Settings, 'year' | 'organisation'>,
  source: string,
  ways: ShownWays,
): ShownCard {
  const { result, areas, lost, appraisal, survey } = card;
  const points = (value: Decimal): string => formatDecimal(value, settings.scoreDecimals);
  const items = new Map(unitItems(tab, result.set).map((found) => [found.item.code, found]));
  const rows = rowsByCode(tab);
  const place = (code: string) => ({
    tab: tab.title,
    cell: a1(rows.get(code) ?? 0, columnIndex(UNIT_COLUMNS, 'finalScore')),
  });
  const marked = (mark: keyof typeof text.MARKS): CardLine => {
    const named = areas.filter((area) => area.mark === mark).map(({ code, name }) => `${code}. ${name}`);
    return { label: text.MARKS[mark], value: named.join('; ') || text.noneMarked() };
  };
  const part = (label: string, found: Part | null): (CardLine & { share: number })[] => {
    if (found === null) return [];
    const share = found.score.div(found.maxScore);
    const value = `${shown(share)} (${text.ofMaximum(points(found.score), points(found.maxScore))})`;
    return [{ label, value, share: bar(share) ?? 0 }];
  };
  return {
    unit: result.unit.code,
    name: result.unit.name,
    group: card.group,
    title: text.cardTitle(settings.year),
    organisation: settings.organisation,
    source,
    figures: figuresOf(card, settings),
    areas: {
      heading: text.AREAS.heading,
      columns: text.AREAS,
      rows: areas
        .filter(({ total }) => total.maxScore.gt(0))
        .map(({ code, name, total, share, mean, best, mark }) => ({
          code,
          name,
          points: text.ofMaximum(total.score ? points(total.score) : '-', points(total.maxScore)),
          own: shown(share),
          mean: shown(mean),
          best: shown(best),
          bars: { own: bar(share), mean: bar(mean), best: bar(best) },
          mark: mark ? text.MARKS[mark] : '',
        })),
      rule: card.ranked > 1 ? text.markRule(MARKED_FROM) : text.NO_COMPARISON,
    },
    marks: card.ranked > 1 ? [marked('strength'), marked('weakness')] : [],
    lost: {
      heading: text.LOST.heading,
      summary:
        lost.length === 0
          ? text.LOST.none
          : text.lostInAll(points(sum(lost.map((loss) => loss.lost))), lost.length),
      columns: { ...text.LOST, points: text.LOST.lost },
      items: lost.map((loss) => ({
        code: loss.item.code,
        name: loss.item.name,
        score: text.ofMaximum(points(loss.score), points(loss.item.maxScore)),
        points: points(loss.lost),
        reason: reasonOf(loss, items.get(loss.item.code)),
        link: { ...place(loss.item.code), label: `${loss.item.code} ${loss.item.name}` },
      })),
    },
    ways,
    self: { heading: text.SELF.heading, lines: selfLines(card, points) },
    parts: {
      heading: text.PARTS.heading,
      lines: survey ? [...part(text.PARTS.appraisal, appraisal), ...part(text.PARTS.survey, survey)] : [],
    },
    rounding: text.CARD_ROUNDING,
  };
}
