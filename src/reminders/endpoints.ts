// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint, needing } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { day, name, reason, shortText } from '../sheet/shapes';
import { useThisFile } from './copies.job';
import { openReminderTab, previewReminders, resolveLetter, sendReminders, sendTestLetter, snooze } from './remind.job';
import { reminderTabs } from './reminders';
import { setTimer } from './remindTimer.job';

/** A key of 送信記録 holds an ID and a section as people write them. */
const letterKey = z.string().check(z.minLength(1), z.maxLength(1_000));

export const remindersEndpoints = {
  /** What would go out on a day; null: today. Nothing is written or sent. */
  sidebarReminderPreview: needing(['address'], endpoint([z.nullable(day)], previewReminders)),
  /** Asks first. */
  sidebarSendReminders: needing(['mail', 'address'], endpoint([revision], sendReminders, 'mail')),
  /** Asks first: letters of a copy go to owners from then on. */
  sidebarUseFile: endpoint([], useThisFile),
  /** Today's letter to this section, to oneself. */
  sidebarSendTestLetter: needing(['mail', 'address'], endpoint([shortText], sendTestLetter, 'test')),
  /** A letter in doubt: it has arrived, or it is to be sent again. */
  sidebarSettleLetter: needing(['address'], endpoint([letterKey, revision, z.enum(['arrived', 'again'])], resolveLetter, 'saved')),
  /** No letters about a measure until a day (included); null: letters again from now on, and then no reason is needed. */
  sidebarSnooze: needing(['address'], endpoint([name, z.nullable(day), z.union([z.literal(''), reason])], snooze, 'saved')),
  sidebarTimer: needing(['timer', 'mail', 'address'], endpoint([z.boolean()], setTimer, 'timer')),
  sidebarReminderTab: endpoint([z.enum(reminderTabs)], openReminderTab),
};
