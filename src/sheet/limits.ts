/** Google's limits for a spreadsheet, all tabs together (support.google.com/drive/answer/37603). */
export const limits = { cells: 10_000_000, tabs: 200 } as const;
