// Colours of words in tabs: a contrast of 4.5:1 or more. The word says the same, so colour is never alone.

export type Colours = { readonly background: string; readonly color: string };

export const lateColours: Colours = { background: '#fde2df', color: '#8b0000' };
export const doneColours: Colours = { background: '#e3f4e5', color: '#14532d' };
export const askColours: Colours = { background: '#fff3d1', color: '#5c3d00' };
export const waitColours: Colours = { background: '#e6e6fa', color: '#312e81' };
export const closedColours: Colours = { background: '#eeeeee', color: '#333333' };
