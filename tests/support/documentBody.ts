// A document of the host without a script: what stands in it, and batches carried out on it.

import { applyBatch } from '../../host/services/docs/requests';
import { structureOf } from '../../host/services/docs/structure';
import { type DocumentTree, newTree } from '../../host/services/document/model';
import { type DocumentBody, documentBody, foundBlocks } from '../../src/sheet/documentBody';
import { batches, rewritten } from '../../src/sheet/documentEdit';
import type { DocumentRequest } from '../../src/sheet/documentWrite';
import type { Block, Paper } from '../../src/sheet/paper';

export class Document {
  readonly tree: DocumentTree = newTree();
  private ids = 0;

  constructor(paper: Paper) {
    this.carryOut([rewritten(this.body, paper)]);
  }

  get body(): DocumentBody {
    return documentBody({ title: '', revisionId: '1', body: structureOf(this.tree.body) });
  }

  /** Each batch as Google carries it out; throws where Google refuses it. */
  carryOut(groups: readonly (readonly DocumentRequest[])[]): void {
    for (const batch of batches(groups, 500))
      applyBatch(this.tree, JSON.parse(JSON.stringify(batch)), () => {
        this.ids += 1;
        return `list${this.ids}`;
      });
  }

  get blocks(): readonly Block[] {
    return foundBlocks(this.body).map(({ block }) => block);
  }
}
