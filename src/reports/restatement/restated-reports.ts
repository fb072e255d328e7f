import { Injectable } from '@nestjs/common';
import { BandComparisons } from '../band-comparison/band-comparison.js';
import { LeaveVariations } from '../leave-variation/leave-variations.js';
import { LevellingUps } from '../levelling-up/levelling-ups.js';
import { PayAwardLags } from '../pay-award-lag/pay-award-lags.js';
import { PayFloorReports } from '../pay-floors/pay-floors.js';
import { PayProjections } from '../pay-projection/pay-projections.js';
import { UnexplainedDifferenceReports } from '../unexplained-differences/unexplained-differences.js';

/** The reports whose figures can be restated; nothing but what the table of figures asks. */
@Injectable()
export class RestatedReports {
  constructor(
    readonly bands: BandComparisons,
    readonly leave: LeaveVariations,
    readonly floors: PayFloorReports,
    readonly differences: UnexplainedDifferenceReports,
    readonly levelling: LevellingUps,
    readonly projections: PayProjections,
    readonly lags: PayAwardLags,
  ) {}
}
