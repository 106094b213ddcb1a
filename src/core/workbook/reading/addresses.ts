/** Mail addresses as typed into one cell, separated by commas, semicolons or line breaks. */
import { contentText } from '../../text/content';
import type { Content } from '../snapshot';

const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;

export function readAddresses(content: Content): { addresses: string[]; wrong: string[] } {
  const parts = contentText(content)
    .split(/[,;\s]+/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  return {
    addresses: [...new Set(parts.filter((part) => ADDRESS.test(part)))],
    wrong: parts.filter((part) => !ADDRESS.test(part)),
  };
}
