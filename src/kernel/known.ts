/** A figure, or the reason why there is none. Zero means zero; "we do not know" is never written as a number. */
export type Known<Value, Reason extends string = string> =
  { readonly known: true; readonly value: Value } | Unknown<Reason>;

export interface Unknown<Reason extends string = string> {
  readonly known: false;
  readonly reason: Reason;
}

export function known<Value>(value: Value): { readonly known: true; readonly value: Value } {
  return { known: true, value };
}

export function unknown<Reason extends string>(reason: Reason): Unknown<Reason> {
  return { known: false, reason };
}
