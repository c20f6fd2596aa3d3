// Colours of words in tabs: a contrast of 4.5:1 or more. The word says the same, so colour is never alone.

export const lateColours = { background: '#fde2df', color: '#8b0000' };
export const doneColours = { background: '#e3f4e5', color: '#14532d' };
export const askColours = { background: '#fff3d1', color: '#5c3d00' };
