/**
 * Hundredths of hours, as they go out, in the minutes that the scalar of hours takes, and parts of them: by way of whole
 * minutes a figure would be rounded twice, and 254.944 hours be 254.95.
 */
export function minutesOf(hundredthsOfHours: number): number {
  return (hundredthsOfHours * 60) / 100;
}
