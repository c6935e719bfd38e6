/** Throws if what a condition says is not right; `compileCondition` says where. */
export function check(isRight: boolean): asserts isRight {
  if (!isRight) throw new TypeError();
}
