/** What is drawn over cells: ticks, arrows of drop-downs, corners of notes. It answers presses on them by callbacks. */
import type { ICellCustomRender, ICellRenderContext } from '@univerjs/core';
import type { CellMarks } from './cell-look';

const ARROW = 18;
const BOX = 13;

const marksOf = ({ data }: ICellRenderContext): CellMarks | undefined =>
  (data?.custom as CellMarks | null | undefined) ?? undefined;

const rectangle = ({ primaryWithCoord }: ICellRenderContext) => {
  const { isMergedMainCell, isMerged, mergeInfo } = primaryWithCoord;
  return isMerged || isMergedMainCell ? mergeInfo : primaryWithCoord;
};

export function cellMarks(pressed: {
  tick(row: number, column: number, marks: CellMarks): void;
  arrow(row: number, column: number, marks: CellMarks): void;
}): ICellCustomRender[] {
  const tick: ICellCustomRender = {
    zIndex: 10,
    drawWith(context, info) {
      const marks = marksOf(info);
      if (marks?.shown.tick === undefined) return;
      const { startX, startY, endX, endY } = rectangle(info);
      const [x, y] = [(startX + endX - BOX) / 2, (startY + endY - BOX) / 2];
      context.save();
      context.lineWidth = 1.5;
      context.strokeStyle = marks.locked ? '#9aa0a6' : '#5f6368';
      context.fillStyle = marks.shown.tick ? (marks.locked ? '#9aa0a6' : '#1f4e79') : '#ffffff';
      context.beginPath();
      context.rect(x, y, BOX, BOX);
      context.fill();
      context.stroke();
      if (marks.shown.tick) {
        context.strokeStyle = '#ffffff';
        context.lineWidth = 2;
        context.beginPath();
        context.moveTo(x + 3, y + 7);
        context.lineTo(x + 5.5, y + 9.5);
        context.lineTo(x + 10, y + 3.5);
        context.stroke();
      }
      context.restore();
    },
    isHit(_position, info) {
      return marksOf(info)?.shown.tick !== undefined;
    },
    onPointerDown(info) {
      const marks = marksOf(info);
      if (marks) pressed.tick(info.row, info.col, marks);
    },
  };
  const arrow: ICellCustomRender = {
    zIndex: 11,
    drawWith(context, info) {
      const marks = marksOf(info);
      if (marks?.shown.choices === undefined || marks.locked) return;
      const { endX, startY, endY } = rectangle(info);
      const [x, y] = [endX - ARROW / 2, (startY + endY) / 2];
      context.save();
      context.fillStyle = '#5f6368';
      context.beginPath();
      context.moveTo(x - 4, y - 2.5);
      context.lineTo(x + 4, y - 2.5);
      context.lineTo(x, y + 3);
      context.fill();
      context.restore();
    },
    isHit({ x }, info) {
      const marks = marksOf(info);
      return marks?.shown.choices !== undefined && !marks.locked && x > rectangle(info).endX - ARROW;
    },
    onPointerDown(info) {
      const marks = marksOf(info);
      if (marks) pressed.arrow(info.row, info.col, marks);
    },
  };
  const note: ICellCustomRender = {
    zIndex: 12,
    drawWith(context, info) {
      if (!marksOf(info)?.shown.note) return;
      const { endX, startY } = rectangle(info);
      context.save();
      context.fillStyle = '#e8a500';
      context.beginPath();
      context.moveTo(endX - 7, startY);
      context.lineTo(endX, startY);
      context.lineTo(endX, startY + 7);
      context.fill();
      context.restore();
    },
  };
  return [tick, arrow, note];
}
