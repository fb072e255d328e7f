import { findInList } from '../web/list.js';
import { Batch } from '../web/tracker-request.js';
import { WORKERS } from './worker.list.js';
import { WorkerModel } from './worker.model.js';

export const workerById: Batch<string, WorkerModel | null> = (request, moment, ids) =>
  findInList(request, moment, WORKERS, ids);
