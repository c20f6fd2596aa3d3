// A town hall that closes on the usual days and counts a due day on one of them to the next open day.
import { type Office, usualClosedDays } from '../../src/sheet/closedDays';

export const usualOffice: Office = { closed: usualClosedDays, dueOnClosed: 'next-open' };
