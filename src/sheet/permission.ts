// What the add-on asks Google for. A person may leave out each of them (granular consent), so each job says what it needs.

/** `sheet`: reading and writing this file; `address`: whose account it is; `page`: the sidebar. */
export type Permission = 'sheet' | 'mail' | 'documents' | 'timer' | 'address' | 'page';
