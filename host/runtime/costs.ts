// The virtual clock's price list, in ms. Sources per figure: measurements published on live Apps Script where there are
// any; those marked * are assumptions of ours. They serve to compare designs, not to predict seconds.

export const costs = {
  /** * Parsing the project and starting the run. */
  executionStart: 500,
  /** * getActive, getSheetByName and the like. */
  handle: 50,
  /** * First read of a range, and each cell of it. */
  coldRead: 60,
  readPerCell: 0.005,
  /** getValue in a loop after the first read (tanaikech 2017). */
  cachedRead: 0.3,
  /** * A buffered write, and each cell of it. */
  write: 5,
  writePerCell: 0.01,
  /**
   * A flush, or a read after a write. Fixed part *. Reading and writing 100,000 x 5 and 100,000 x 26 values took 76 s and 110 s
   * (tanaikech 2023-08, 85 % of 90 and 130 s): 0.58 ms a row and 0.014 ms a cell, of which 0.01 are charged by the write. An older measurement (4,000 cells, 610 ms,
   * Stack Overflow, before 2014) is of the same order. Looks are charged when they are set.
   */
  flush: 300,
  flushPerRow: 0.58,
  flushPerCell: 0.004,
  /** * Formats, validation, protection, notes. */
  format: 20,
  deleteRow: 8,
  /** ziritione.org, 100 runs each. */
  propertyGet: 30,
  propertySet: 62,
  cacheGet: 3,
  cachePut: 93,
  /** * Acquiring a lock. */
  lock: 50,
  /** * Creating a document. */
  documentCreate: 1500,
  /** * One paragraph or list item; one table cell. */
  documentElement: 5,
  documentCell: 3,
  /** * saveAndClose. */
  documentSave: 1500,
  /** * One call of the Docs API: a round over the network like sharing, of which no figure was found. */
  docsApi: 700,
  /** * Each request of a batch. */
  docsRequest: 1,
  /** 100 documents in 150 s (tanaikech 2023-03). */
  documentPdf: 1500,
  /** * Sharing. */
  share: 700,
  /** 150 mails fit one six-minute run (QuickFixters FAQ). */
  mail: 1200,
  /** * Creating or deleting a trigger. */
  trigger: 500,
  /** * One google.script.run round, besides the call itself. */
  clientRound: 1000,
} as const;
