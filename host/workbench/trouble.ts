// The errors that keep the workbench from starting although the workbook can be read.

export class WorkbenchTrouble extends Error {
  override name = 'WorkbenchTrouble';
  constructor(
    readonly code: 'port-in-use',
    readonly port: number,
  ) {
    super(`${code}: ${port}`);
  }
}
