// What a symbol in a time column means, as a person chooses it from a list.
import { type Stage, stages } from '../tracker/stages';
import type { SymbolMeaning } from './timeColumns';

/** 'planned': work goes on here; 'due', 'start': ends or begins here; 'nothing': no work; or the stage it stands for. */
export type SymbolChoice = 'planned' | 'start' | 'due' | 'nothing' | Stage;

export const symbolChoices = ['planned', 'start', 'due', ...stages, 'nothing'] as const satisfies readonly SymbolChoice[];

export function symbolMeaning(choice: SymbolChoice): SymbolMeaning {
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

export function symbolChoice(meaning: SymbolMeaning): SymbolChoice {
  return meaning.kind === 'stage' ? meaning.stage : meaning.kind;
}
