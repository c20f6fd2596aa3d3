// What a mark in a time column means, as a person chooses it from a list.
import { type Stage, stages } from '../tracker/stages';
import type { MarkMeaning } from './timeColumns';

/** 'planned': work goes on here; 'due', 'start': ends or begins here; 'nothing': no work; or the stage it stands for. */
export type MarkChoice = 'planned' | 'start' | 'due' | 'nothing' | Stage;

export const markChoices = ['planned', 'start', 'due', ...stages, 'nothing'] as const satisfies readonly MarkChoice[];

export function markMeaning(choice: MarkChoice): MarkMeaning {
  switch (choice) {
    case 'planned':
    case 'start':
    case 'due':
    case 'nothing':
      return { kind: choice };
    default:
      return { kind: 'stage', stage: choice };
  }
}

export function markChoice(meaning: MarkMeaning): MarkChoice {
  return meaning.kind === 'stage' ? meaning.stage : meaning.kind;
}
