import { Day } from '../../kernel/day.js';
import { Known } from '../../kernel/known.js';
import { EmployersDecision, NoDecisionReason, orderOfDecision, SafeDay } from './decision.js';
import { LineAtRisk } from './lines-at-risk.js';

/** By when somebody, an employer or whoever answers for a programme, has to have been told about all of their money. */
export interface DecisionBy {
  /** Whose it is. */
  readonly id: string;
  /** The line that asks for the earliest decision. */
  readonly lineId: string;
  readonly moneyEndsOn: Day;
  /** Lines under which posts of theirs lose money. */
  readonly lines: number;
  /** Those of them whose day cannot be told. */
  readonly undecidable: number;
  readonly decision: Known<SafeDay, NoDecisionReason>;
  /** The same with the steps it is reckoned by. */
  readonly explained: () => Known<EmployersDecision, NoDecisionReason>;
}

/** The earliest decision of each employer over the lines that pay it: its own chain on each, not that of another it shares one with. */
export function decisionsByEmployer(lines: readonly LineAtRisk[]): DecisionBy[] {
  return earliestBy(
    lines.flatMap((line) =>
      line.decisionsOfEmployers().map(({ employerId: id, moneyEndsOn, decision }) => ({
        id,
        line,
        moneyEndsOn,
        decision,
        explained: () => decision,
      })),
    ),
  );
}

/** The earliest decision of each programme over its lines. */
export function decisionsByProgramme(
  lines: readonly LineAtRisk[],
  programmeOf: (lineId: string) => string | null,
): DecisionBy[] {
  return earliestBy(
    lines.flatMap((line) => {
      const id = programmeOf(line.lineId);
      return id === null || line.postIds.length === 0
        ? []
        : [{ id, line, moneyEndsOn: line.moneyEndsOn, decision: line.decision, explained: line.explained }];
    }),
  );
}

interface OneDecision extends Pick<DecisionBy, 'id' | 'moneyEndsOn' | 'decision' | 'explained'> {
  readonly line: LineAtRisk;
}

function earliestBy(decisions: readonly OneDecision[]): DecisionBy[] {
  const byId = new Map<string, DecisionBy>();
  for (const { id, line, moneyEndsOn, decision, explained } of decisions) {
    const before = byId.get(id);
    const { lineId } = line;
    const counts = {
      lines: (before?.lines ?? 0) + 1,
      undecidable: (before?.undecidable ?? 0) + (decision.known ? 0 : 1),
    };
    const isEarlier = !before || orderOfDecision({ decision, moneyEndsOn }) < orderOfDecision(before);
    byId.set(id, { ...(isEarlier ? { id, lineId, moneyEndsOn, decision, explained } : before), ...counts });
  }
  return [...byId.values()].sort((a, b) =>
    `${orderOfDecision(a)} ${a.id}` < `${orderOfDecision(b)} ${b.id}` ? -1 : 1,
  );
}
