import { describeInBrowser, inBrowser } from '../support/browser';

/** Draws each text at 48 px in the page's default face; gives every picture as a data URL and the sum of its ink. */
function drawings(texts: readonly string[], weight: number): Promise<{ picture: string; ink: number }[]> {
  return inBrowser(async (browser) => {
    const page = await browser.newPage();
    return page.evaluate(
      ([given, fontWeight]) =>
        given.map((text) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 128, height: 64 });
          const context = canvas.getContext('2d');
          if (context === null) throw new Error('no canvas');
          context.font = `${fontWeight} 48px sans-serif`;
          context.fillText(text, 4, 52);
          const ink = context.getImageData(0, 0, 128, 64).data.reduce((sum, value) => sum + value, 0);
          return { picture: canvas.toDataURL(), ink };
        }),
      [texts, weight] as const,
    );
  });
}

describeInBrowser('the test browser', () => {
  // small Japanese subsets lack 髙 and ①; characters that a font lacks all look alike: a box, as the private U+E123 does
  test('draws each Japanese character as itself', async () => {
    const drawn = await drawings([...'進捗髙①あア、\uE123'], 400);
    expect(new Set(drawn.map(({ picture }) => picture)).size).toBe(8);
  });

  test('draws bold Japanese text with a bold face', async () => {
    const [plain] = await drawings(['議題'], 400);
    const [bold] = await drawings(['議題'], 700);
    expect(bold?.ink).toBeGreaterThan((plain?.ink ?? 0) * 1.1);
  });
});
