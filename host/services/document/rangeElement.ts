// DocumentApp.RangeElement: an element of a document, or a part of its text.
import type { Service } from '../../runtime/guard';
import type { ElementNode } from './model';

/** Offsets in a text, both included; null stands for the whole element. */
export type TextPart = { readonly from: number; readonly to: number } | null;

/** `element` is the Element that getElement answers. */
export class RangeElement implements Service {
  readonly gasType = 'Document.RangeElement';

  constructor(
    private readonly element: Service & { readonly node: ElementNode },
    readonly part: TextPart,
  ) {}

  get node(): ElementNode {
    return this.element.node;
  }

  getElement(): Service {
    return this.element;
  }
  isPartial(): boolean {
    return this.part !== null;
  }
  getStartOffset(): number {
    return this.part?.from ?? -1;
  }
  getEndOffsetInclusive(): number {
    return this.part?.to ?? -1;
  }
}
