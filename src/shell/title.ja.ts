// The name of the add-on, for menu, sidebar and its pages: apart from the words of the menu, which the pages do without.
export const titleJa = 'DXロードマップ';
