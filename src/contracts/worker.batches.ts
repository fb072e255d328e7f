import { findInList } from '../web/list.js';
import { Batch, JoinBatch } from '../web/tracker-request.js';
import { WORKERS } from './worker.list.js';
import { WorkerModel } from './worker.model.js';

export const workerById: Batch<string, WorkerModel | null> = (request, moment, ids) =>
  findInList(request, moment, WORKERS, ids);

export const joinedWorker: JoinBatch<string, WorkerModel | null> = (request, moment, ids, asked) =>
  findInList(request, moment, WORKERS, ids, asked);
