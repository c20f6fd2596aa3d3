// Cells without a value of their own: 〃 stands for the cell above, #N/A for a formula that failed.
import { asSeen, trimmed } from '../sheet/letters';

/** The cell says "as there" instead of saying it (L2-02): 〃, 々, ", 同上, 同左. */
export function isDitto(text: string): boolean {
  if (text.length > 12) return false;
  return /^(?:[〃々"″]{1,2}|同上|上同|同左|同右|同前|上に同じ|(?:上記に?)?同じ|上記同様)$/.test(asSeen(text).replace(/\s+/g, ''));
}

/** A ditto that means the cell above: 同左 and 同右 do not. */
export function isAsAbove(text: string): boolean {
  return isDitto(text) && !/[左右]/.test(text);
}

/** What a cell shows whose formula failed. */
export function isErrorText(text: string): boolean {
  return /^#(?:N\/A|REF!|VALUE!|NAME\?|ERROR!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(trimmed(text));
}
