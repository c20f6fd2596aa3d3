// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { meetingStates } from '../history/meetingsTab';
import { endpoint, needing } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { day, longText, name, names, shortText } from '../sheet/shapes';
import { Stop } from '../sheet/stop';
import { keysOf } from '../sheet/tab';
import { applyEffects } from './effects.job';
import { outcomes } from './items';
import {
  addToAgenda,
  createMeeting,
  meeting,
  meetings,
  placeSpeeches,
  saveAttendance,
  saveItems,
  saveMeeting,
  saveOutcomes,
} from './meetings.job';
import { isPublic, paperKinds } from './paperRegister';
import { makePaper, publication, sharePaper } from './papers.job';

const MOST_ITEMS = 500;
/** 会1; of a meeting without an ID its title. */
const key = z.string().check(z.minLength(1), z.maxLength(300));
/** "09:05"; '' where the hour is not decided. */
const time = z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/));
const form = z.enum(['single', 'separate']);
const number = z.int().check(z.minimum(1), z.maximum(99));
const newMeeting = z.readonly(z.object({ body: name, number, day, from: time, to: time, place: shortText, form }));
/** A blank field of a day is null: no day is decided. */
const dayOrNone = z.union([
  z.pipe(
    z.literal(''),
    z.transform((): null => null),
  ),
  day,
]);
const meetingEdit = z.readonly(
  z.object({
    /** null: 回 stays as it is. */
    number: z.nullable(number),
    body: name,
    day: dayOrNone,
    from: time,
    to: time,
    place: shortText,
    chair: shortText,
    form,
    state: z.enum(keysOf(meetingStates)),
  }),
);
const attendance = z.readonly(
  z
    .array(z.readonly(z.object({ post: name, attendance: z.enum(['present', 'absent', 'proxy']), proxy: shortText })))
    .check(z.maxLength(300)),
);
const candidateKeys = z.readonly(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST_ITEMS)));
const itemIds = z.readonly(z.array(shortText).check(z.maxLength(MOST_ITEMS)));
const items = z.readonly(
  z
    .array(
      z.readonly(
        z.object({
          id: name,
          class: z.enum(['discuss', 'report', 'other']),
          title: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
          presenter: shortText,
          minutes: z.nullable(z.int().check(z.minimum(0), z.maximum(600))),
          papers: z.readonly(z.array(z.string().check(z.trim(), z.maxLength(200))).check(z.maxLength(30))),
          publicity: shortText,
          note: longText,
        }),
      ),
    )
    .check(z.maxLength(MOST_ITEMS)),
);
const outcomeLines = z.readonly(
  z
    .array(
      z.readonly(
        z.object({
          id: name,
          outcome: z.nullable(z.enum(outcomes)),
          outcomeText: longText,
          owner: shortText,
          due: shortText,
          newDue: shortText,
          newStatus: shortText,
          addToPlan: z.boolean(),
          followUpOpen: z.boolean(),
        }),
      ),
    )
    .check(z.maxLength(MOST_ITEMS)),
);
const publicKind = z.enum(paperKinds).check(z.refine((kind) => isPublic(kind)));
const address = z.string().check(z.maxLength(500));

/** "09:00" and "10:30"; an hour that is not decided is no fault. */
function requireOrder({ from, to }: { readonly from: string; readonly to: string }): void {
  if (from !== '' && to !== '' && to <= from) throw new Stop({ code: 'times-reversed' });
}

export const meetingsEndpoints = {
  sidebarMeetings: endpoint([], meetings),
  /** Flagged measures, standing items and what earlier meetings left are on the agenda of the new meeting. */
  sidebarCreateMeeting: endpoint(
    [newMeeting],
    (sent) => {
      requireOrder(sent);
      return createMeeting(sent);
    },
    'meeting',
  ),
  sidebarMeeting: endpoint([key], meeting),
  sidebarSaveMeeting: endpoint(
    [key, revision, meetingEdit],
    (of, revision, edit) => {
      requireOrder(edit);
      return saveMeeting(of, revision, edit);
    },
    'saved',
  ),
  sidebarSaveAttendance: endpoint([key, attendance], saveAttendance, 'saved'),
  /** Candidates by their keys, and a free item of this title ('' for none). */
  sidebarAddItems: endpoint([key, revision, candidateKeys, shortText], addToAgenda, 'saved'),
  /** In the order of the agenda; items of the meeting that are not in the list are taken off it. */
  sidebarSaveItems: endpoint([key, revision, items], saveItems, 'saved'),
  sidebarSaveOutcomes: endpoint([key, revision, outcomeLines], saveOutcomes, 'saved'),
  /** Fills blank cells of 議題 in 発言 with what was proposed. */
  sidebarPlaceSpeeches: endpoint([key, revision], placeSpeeches, 'saved'),
  sidebarApplyEffects: needing(['address'], endpoint([key, revision, itemIds], applyEffects, 'effects')),
  /** The revision of the publication for a public one, else null. */
  sidebarMakePaper: needing(
    ['documents', 'address'],
    endpoint([key, z.enum(paperKinds), z.enum(['internal', 'public']), z.nullable(revision)], makePaper, 'paper'),
  ),
  sidebarPublication: needing(['documents'], endpoint([key, publicKind], publication)),
  /** Posts of the meeting's roster. Asks first. */
  sidebarSharePaper: needing(['documents'], endpoint([key, address, names], sharePaper, 'sharing')),
};
