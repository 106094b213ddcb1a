import { cases } from './cases';
import { addChart, corner } from './chart';

const move = (objectId: number, newPosition: object, fields = 'anchorCell') => ({
  updateEmbeddedObjectPosition: { objectId, newPosition, fields },
});
const narrow = { overlayPosition: { ...corner(1, 1).overlayPosition, widthPixels: 300 } };

cases('updateEmbeddedObjectPosition', [
  {
    rule: 'changes what the mask names and replies the position',
    given: [addChart()],
    send: [move(5, narrow)],
    gives: {
      replies: [
        {
          updateEmbeddedObjectPosition: {
            position: {
              overlayPosition: {
                anchorCell: { rowIndex: 1, columnIndex: 1 },
                widthPixels: 600,
                heightPixels: 371,
              },
            },
          },
        },
      ],
    },
  },
  {
    rule: 'refuses another sheet',
    given: [{ addSheet: { properties: { sheetId: 8, title: 'Khác' } } }, addChart()],
    send: [move(5, corner(0, 0, 8))],
    gives: { error: 'A chart cannot be moved to another sheet.' },
  },
  {
    rule: 'refuses what is not there',
    send: [move(5, narrow)],
    gives: { error: 'No embedded object with id: 5' },
  },
]);
