// The name of the add-on in English: see title.ja.ts.
export const titleEn = 'DX roadmap';
