/** What can be downloaded: one part, loaded when somebody first asks for a file. */
export { pdfOf } from './pdf';
export { reportCardsPdf } from './report-cards-pdf';
export { xlsxOf } from './xlsx';
