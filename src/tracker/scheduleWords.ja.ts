// What stands in the months of a schedule (DX推進スケジュール, 工程表), in the workbook and in papers.
import type { ScheduleMark } from './schedule';

/** The words for a mark in its month. */
export function scheduleMarkJa(mark: ScheduleMark): string {
  switch (mark.kind) {
    case 'stage':
      return mark.stage ?? '開始';
    case 'due':
      return mark.day === null ? (mark.approximate ? '期限頃' : '期限') : `期限${mark.day}日`;
    case 'first-due':
      return '当初';
    case 'done':
      return '完了';
    case 'late':
      return '遅延';
    case 'from-before':
      return '←';
    case 'goes-on':
      return '→';
    case 'no-months':
      return { recurring: '随時', undecided: '時期未定', conditional: '条件待ち', unclear: '期限を確認' }[mark.why];
  }
}
