/** The least and the most that a figure may be, where what decides it is not recorded, or only roughly. */
export interface Range {
  readonly low: number;
  readonly high: number;
}
