// Every question of the list, as asked over GraphQL, and the file with the plain SQL of the same question.
const COUNTED = 'computedFrom { asOf workers employers notCounted { reason contracts } caveats method }';
const NOTHING = '... on NoValue { reason message }';
const LOSS = `posts wte postsWithoutCost employers practices registeredPatients mostDeprivedPatients
  annualCost { ... on MoneyValue { amount } ${NOTHING} }`;
const CLIFF = `query ($groupBy: CliffGroupBy!, $largest: Int) { fundingCliff(groupBy: $groupBy) {
  asOf until caveats curves { certainty posts postsNotFullyPaid wte wtePaid total { ${LOSS} }
    periods { startsOn endsOn loss { ${LOSS} } groups(largest: $largest) { key name loss { ${LOSS} } } } } } }`;

/** Of thousands of groups a person looks at the largest. */
const OF_MANY = ['EMPLOYER', 'PROGRAMME', 'PRACTICE'];

const cliffBy = (groupBy) => ({
  name: `fundingCliff by ${groupBy}`,
  query: CLIFF,
  variables: { groupBy, largest: OF_MANY.includes(groupBy) ? 20 : null },
  plain: 'funding-cliff.sql',
  values: [groupBy],
});

export const QUESTIONS = [
  {
    name: 'bandComparison',
    plain: 'band-comparison.sql',
    query: `{ bandComparison { ... on BandComparison { sentence guidance { nation band pointRule kind source } footing
      belowEntry belowServicePoint withinBand aboveTop toEntry { minimum { pounds percent } median { pounds percent }
      maximum { pounds percent } } ${COUNTED} } ${NOTHING} } }`,
  },
  {
    name: 'payVariation',
    plain: 'pay-variation.sql',
    query: `{ payVariation { ... on PayVariation { contractsInForce hourly { ... on PayVariationOnBasis { unit minimum
      lowerQuartile median upperQuartile maximum p90ToP10 coefficientOfVariation explained { byEmployer byOrigin byService }
      sumOfSquares { between within shareBetween } ${COUNTED} } ${NOTHING} } } ${NOTHING} } }`,
  },
  {
    name: 'leaveVariation',
    plain: 'leave-variation.sql',
    query: `{ leaveVariation { ... on LeaveVariation { minimum median maximum toStatute { below contracts minimum median }
      explained { byEmployer byOrigin byService } publicHolidaysOnTop publicHolidaysInside ${COUNTED} } ${NOTHING} } }`,
  },
  {
    name: 'bandComparisonByGuidance on the package',
    plain: 'package-index.sql',
    query: `{ bandComparisonByGuidance(footing: PACKAGE_INDEX) { ... on BandComparisonByGuidance { sentence belowExpectation
      aboveCeiling toEntry { median { pounds percent } } byGuidance { guidance { band } comparison { ... on BandComparison {
      belowEntry ${COUNTED} } } } ${COUNTED} } ${NOTHING} } }`,
  },
  {
    name: 'packageParts',
    plain: 'package-index.sql',
    query: `{ payVariation { ... on PayVariation { packageParts { full { ... on PackagePartsSpread { contracts index { median mean }
      salary { median } pension { median } hoursWorked { median } } } partial { missing contracts index { median } }
      ${COUNTED} } } ${NOTHING} } }`,
  },
  {
    name: 'leaveYears',
    plain: 'leave-years.sql',
    query: `{ leaveVariation { ... on LeaveVariation { leaveYears { contracts belowStatute belowAgendaForChange stepInYear } }
      ${NOTHING} } }`,
  },
  {
    name: 'otherTermsVariation',
    plain: 'other-terms.sql',
    query: `{ otherTermsVariation { ... on OtherTermsVariation { contractsInForce sickPay { ... on SickPayVariation { median
      atStatutoryMinimum ${COUNTED} } } pension { ... on PensionVariation { minimum median maximum sumOfSquares { between }
      ${COUNTED} } } notice { ... on NoticeVariation { median toStatute { ... on NoticeDistanceSpread { below } } } } }
      ${NOTHING} } }`,
  },
  ...['NONE', 'FUNDER', 'EMPLOYER', 'PROGRAMME', 'PARTNERSHIP', 'BOARD', 'PRACTICE', 'CYCLE'].map(cliffBy),
  {
    name: 'fundingRisk',
    plain: 'funding-risk.sql',
    query: `{ fundingRisk { asOf until certainty caveats lines(first: 20) { totalCount nodes { moneyEndsOn daysLeft postCount wte
      line { title } annualCost { ... on MoneyValue { amount } ${NOTHING} } lastSafeDecisionDay { ... on SafeDecisionDay { day
      daysLeft hasPassed basis dismissals components { step days fromDay toDay } } ${NOTHING} } } } } }`,
  },
  {
    name: 'runway',
    plain: 'runway.sql',
    query: `{ runway(assumedAwardPercent: 3) { totalCount runOutBeforeEnd caveats nodes { line { title } outlook sentence spentOn runsOutOn
      endsOn daysBeforeEnd cost { ... on MoneyValue { amount } ${NOTHING} } periods { startsOn cash cost balance } } } }`,
  },
  {
    name: 'exposure',
    plain: 'exposure.sql',
    query: `{ exposure { ... on Exposure { totalCount caveats nodes { employer { name } figures { contracts noticePay redundancyLow
      redundancyHigh totalLow totalHigh } lastAffordableNotice { ... on DayValue { day } ${NOTHING} } } } ${NOTHING} } }`,
  },
  {
    name: 'watches',
    plain: 'watches.sql',
    query: `{ watches(first: 100) { totalCount until caveats counts { kind count } nodes { kind day daysLeft sentence rule source } } }`,
  },
  {
    name: 'deadlines',
    plain: 'deadlines.sql',
    query: `{ deadlines(first: 100) { totalCount until caveats nodes { id kind day daysLeft hasPassed title sentence } } }`,
  },
  {
    name: 'supervisionCoverage',
    plain: 'supervision-coverage.sql',
    query: `{ supervisionCoverage { ... on SupervisionCoverage { workersAloneInAPractice practicesWithOneWorker byKind { kind workers
      withArrangement withoutArrangement overdue upToDate hoursHeld hoursPerWte { ... on HoursPerWteValue { hours } ${NOTHING} } }
      ${COUNTED} } ${NOTHING} } }`,
  },
  {
    name: 'levellingUp',
    plain: 'levelling-up.sql',
    query: `{ levellingUp { ... on LevellingUp { thisFinancialYear { ... on LevellingUpBill { sentence contractsBelow salary
      withOnCosts { ... on MoneyValue { amount } ${NOTHING} } byEmployer: parts(by: EMPLOYER) { name contracts salary }
      byFunder: parts(by: FUNDER) { name isUnfunded contracts salary } ${COUNTED} } ${NOTHING} } } ${NOTHING} } }`,
  },
  {
    name: 'payProjection',
    plain: 'pay-projection.sql',
    query: `{ payProjection(assumedAwardPercent: 3, onCostRatesContinue: true) { ... on PayProjection { years { financialYear wte salary
      totalCost { ... on MoneyValue { amount } ${NOTHING} } ${COUNTED} } } ${NOTHING} } }`,
  },
  {
    name: 'unexplainedDifferences',
    plain: 'unexplained-differences.sql',
    query: `{ unexplainedDifferences(role: CLW) { ... on UnexplainedDifferences { sentence byTerm { term differences lower higher widest }
      explained { by differences } rows(first: 20) { totalCount nodes { term direction has others percent toExplain } }
      ${COUNTED} } ${NOTHING} } }`,
  },
  {
    name: 'termsSheetComparison',
    plain: 'terms-sheet-comparison.sql',
    query: `{ termsSheetComparison { employersCompared terms { term known differentOffers widest { lowest highest difference percent }
      offers { amount standing } } } }`,
  },
  {
    name: 'payAwardLag',
    plain: 'pay-award-lag.sql',
    query: `{ payAwardLag { ... on PayAwardLag { sentence lost { total perPerson most } employers { contracts contractsBehind
      mostAwardsBehind lost { total } } awards(first: 20) { totalCount nodes { award { payYear percent } applied notYet
      firstAppliedOn medianAppliedOn lastAppliedOn medianDaysLate lost { total perPerson } } } ${COUNTED} } ${NOTHING} } }`,
  },
  {
    name: 'payFloors',
    plain: 'pay-floors.sql',
    query: `{ payFloors { ... on PayFloors { nationalLivingWage { ... on FloorCheck { sentence contractsBelow } ${NOTHING} }
      realLivingWage { ... on FloorCheck { sentence contractsBelow } ${NOTHING} } byEmployer { contracts lowestHourlyPay
      belowRealLivingWage } ${COUNTED} } ${NOTHING} } }`,
  },
  {
    name: 'restatement',
    plain: 'restatement.sql',
    query: `{ restatement(figure: MEDIAN_HOURLY, from: "2025-12-01T12:00:00Z") { ... on Restatement { sentence movement
      then { ... on RestatedValue { amount } } now { ... on RestatedValue { amount } } steps { sentence movement }
      changesThatMovedNothing } ${NOTHING} } }`,
  },
  {
    name: 'scenarioOutcome of a renewal, beside the baseline',
    plain: 'funding-cliff.sql',
    values: ['NONE'],
    query: `{ scenarioOutcome(suppositions: [{ name: "Renewed", steps: [{ kind: RENEW, percent: 80, months: 12 }] }]) { cases { name
      curve { total { ${LOSS} } periods { startsOn loss { ${LOSS} } } } posts(first: 20) { totalCount nodes { effect after { averageCover } } } } } }`,
  },
  {
    name: 'scenarioOutcome of a shorter week, beside the baseline',
    plain: 'pay-projection.sql',
    query: `{ scenarioOutcome(suppositions: [{ name: "36 hours", steps: [{ kind: CHANGE_WEEK, fullTimeWeek: 36, partTimeHours: KEPT,
      from: "2027-01-01" }] }]) { cases { name lastDay { wtePaid hoursPaidPerWeek annualCost { ... on MoneyValue { amount } } }
      week { sentences contracts { ... on ScenarioWeekContracts { after { wte hoursPerWeek } ${COUNTED} } ${NOTHING} } } } } }`,
  },
  {
    name: 'coverageStrip',
    plain: 'coverage-strip.sql',
    query: `{ coverageStrip { months { startsOn full part none double wte wtePaid money { paid { ... on MoneyValue { amount } } } }
      posts(first: 20) { totalCount nodes { gaps { startsOn } months { startsOn } } } } }`,
  },
  {
    name: 'confirmedByDate',
    plain: 'confirmed-by.sql',
    query: `{ confirmedByDate { years { financialYear wte onSameDay { day wte } points { day daysBefore wte
      share { ... on PercentValue { percent } } } } } }`,
  },
  {
    name: 'funderTimeliness',
    plain: 'funder-timeliness.sql',
    query: `{ funderTimeliness { funders(first: 20) { totalCount nodes { renewed afterTheEnd afterLastSafeDay
      medianNotice { ... on DaysValue { days } } worstNotice { ... on DaysValue { days } } } } } }`,
  },
  {
    name: 'fundingConcentration',
    plain: 'concentration.sql',
    query: `{ fundingConcentration { whole { wte wtePaid } employers(first: 20) { totalCount nodes { wte wtePaid } }
      spread { sentence worstBefore worstAfter } } }`,
  },
  {
    name: 'primaryCareReturn',
    plain: 'primary-care-return.sql',
    query: `{ primaryCareReturn { total { now { posts wteFunded wteFilled wteVacant inPost { ... on ReturnInPost { wte headcount } } }
      before { wteFunded } spend { ... on MoneyValue { amount } } postChanges { change posts wteFunded } }
      partnerships { now { wteFunded } } posts(first: 20) { totalCount } } }`,
  },
];
