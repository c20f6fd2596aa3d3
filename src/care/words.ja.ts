// Refusals of this room, in Japanese: the source. words.en.ts has the same shape.
import type { StopWords } from '../sheet/stop';

export const careStopsJa: StopWords<'tabs-unmarked' | 'tabs-changed' | 'trackers-doubled' | 'health-outdated' | 'nothing-to-repair'> = {
  'tabs-unmarked': ({ tab }) =>
    `「${tab}」タブに、この機能のタブであることを示す印がありません（以前の版で作ったか、ファイルを取り込み直したためです）。何も変更していません。メニューの「サイドバーを開く」を押し、「これらのタブを引き継ぐ」を押してください。町が作った表である場合は、見出しの「取組名」を「取組の名前」などに変えると、取り込めます。`,
  'tabs-changed': () => 'タブが変わったため、引き継いでいません。画面を開き直してください。',
  'trackers-doubled': ({ tab }) =>
    `「${tab}」と同じ列を持つタブが2つ以上あり、どちらを使うか判断できません。使うタブの名前を「${tab}」にしてから、画面を開き直してください。`,
  'health-outdated': () => 'シートの状態が変わったため、直していません。画面を読み直して、もう一度選んでください。',
  'nothing-to-repair': () => '取り消せるものはありません。',
};
