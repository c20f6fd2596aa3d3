// The record of adoptions (取込記録): for the add-on alone, read and written by adoptionRecord.ts.
import { defineTab } from '../sheet/tab';

export const recordTab = defineTab({
  key: 'record',
  name: '取込記録',
  width: 150,
  hidden: true,
  columns: { run: { heading: '回' }, at: { heading: '日時' }, sheet: { heading: '元のタブ' }, content: { heading: '内容' } },
});
export type RecordKey = (typeof recordTab.keys)[number];
