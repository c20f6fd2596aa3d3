// Menu, sidebar, questions, and what is selected.

export type MenuEntry = readonly [label: string, functionName: string] | null;

/** Adds the add-on's menu; null makes a separating line. */
export function addMenu(title: string, entries: readonly MenuEntry[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const entry of entries) {
    if (entry === null) menu.addSeparator();
    else menu.addItem(entry[0], entry[1]);
  }
  menu.addToUi();
}

/** Opens the sidebar at one of its pages. `account` is whose it is: the page's own calls may come to run under another. */
export function openSidebar(title: string, start: { readonly view: string; readonly language: string; readonly account: string }): void {
  const template = HtmlService.createTemplateFromFile('sidebar');
  Object.assign(template, start);
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle(title));
}

/** Asks yes or no; closing the box counts as no. The script waits meanwhile and loses its locks. */
export function confirmed(question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** A small message over the sheet that goes by itself; nobody has to press anything. */
export function toast(message: string, seconds: number): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, '', seconds);
}

export function say(message: string): void {
  SpreadsheetApp.getUi().alert(message);
}

/** The tab in front and the rows selected in it, 1-based; null where no cell is selected. */
export function selectedRows(): { readonly sheet: string; readonly first: number; readonly last: number } | null {
  // the types promise a range, but a chart or a picture may be what is selected
  const range: GoogleAppsScript.Spreadsheet.Range | null = SpreadsheetApp.getActiveRange();
  return range === null ? null : { sheet: range.getSheet().getName(), first: range.getRow(), last: range.getLastRow() };
}
