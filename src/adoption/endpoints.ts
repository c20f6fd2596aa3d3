// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { adopt, adoptionRecord, previewAdoption, undoAdoption } from './adopt.job';
import { choiceShape } from './choice';

/** `isOwnTab`: the add-on made the tab of this name; only shell knows those of all rooms. */
export const adoptionEndpoints = (isOwnTab: (name: string) => boolean) => ({
  /** null: the likeliest tab, and what is found there. */
  sidebarAdoptionPreview: endpoint([z.nullable(choiceShape)], (choice) => previewAdoption(choice, isOwnTab)),
  sidebarAdopt: endpoint([choiceShape, revision], (choice, seen) => adopt(choice, seen, isOwnTab), 'tracker'),
  /** null where there is nothing to take back. */
  sidebarAdoptionRecord: endpoint([], adoptionRecord),
  sidebarUndoAdoption: endpoint([], undoAdoption),
});
