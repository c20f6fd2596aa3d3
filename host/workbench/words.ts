// The messages of the server and the worker. Those of the page are in page/words.ts.

type Sentence = { readonly ja: string; readonly en: string };

export const workbenchWords = {
  sourceChanged: (file: string): Sentence => ({
    ja: `元のファイルはその後変更されています。前回の続きを開きました。新しい内容から始めるには、--reset を付けて起動してください（${file}）。`,
    en: `The original file has changed since. This is the continuation of last time; start with --reset to begin with the new content (${file}).`,
  }),
  noEntry:
    'この画面は、作業台を起動したときに表示されたアドレスから開いてください。\nOpen this page with the address printed when the workbench was started.\n',
  notFound: '見つかりませんでした。\nNot found.\n',
  newSheet: 'シート',
};
