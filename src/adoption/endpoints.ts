// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint, needing } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { adopt, adoptionRecord, previewAdoption, undoAdoption } from './adopt.job';
import { choiceShape } from './choice';
import { saveAddresses } from './sectionAddresses.job';
import { selectedHeadings } from './selection.job';

const addressShape = z.object({
  division: z.string().check(z.maxLength(100)),
  section: z.string().check(z.minLength(1), z.maxLength(100)),
  mail: z.string().check(z.maxLength(300)),
});

export const adoptionEndpoints = {
  /** null: the likeliest tab, and what is found there. */
  sidebarAdoptionPreview: endpoint([z.nullable(choiceShape)], previewAdoption),
  /** The rows selected in the sheet, for 「この行を見出しにする」. */
  sidebarSelectedRows: endpoint([], selectedHeadings),
  sidebarAdopt: needing(['address'], endpoint([choiceShape, revision], adopt, 'tracker')),
  sidebarSaveAddresses: endpoint([z.readonly(z.array(addressShape).check(z.maxLength(500)))], saveAddresses),
  /** null where there is nothing to take back. */
  sidebarAdoptionRecord: endpoint([], adoptionRecord),
  sidebarUndoAdoption: needing(['address'], endpoint([z.nullable(z.int().check(z.minimum(1)))], undoAdoption)),
};
