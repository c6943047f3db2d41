import { addCollection } from './add-collection';
import { aggregateDocuments } from './aggregate-documents';
import { calculateDocument } from './calculate-document';
import type { Action } from './context';
import { getDocument } from './get-document';
import { insertDocument } from './insert-document';
import { modifyDocument } from './modify-document';
import { removeDocument } from './remove-document';
import { abortTransaction, commitTransaction, startTransaction } from './transactions';

/** Every wire action of the database, by the name the SDK sends. */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['database.addCollection', addCollection],
  ['database.insertDocument', insertDocument],
  ['database.getDocument', getDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.removeDocument', removeDocument],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.startTransaction', startTransaction],
  ['database.commitTransaction', commitTransaction],
  ['database.abortTransaction', abortTransaction],
]);
