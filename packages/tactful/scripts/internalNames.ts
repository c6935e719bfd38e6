/**
 * Properties that only the files of one build know: neither host, config, record
 * nor device ever sees them. The build shortens them, in all files alike.
 */
export const internalNames: readonly string[] = `
  act addToPath admits adopt asking begin cancel carried compiled consider
  createInspector createLateFacts createSender createSignals createStage
  decideBy desk director drawVariant drawing extras follow forgetTraits
  getLate guard happen identified interruptWhere isAllowed isCounted isForced
  isLive isLocked ownUrls isSignal isStored isVetoed judgeBy lastOf leave
  leftOut listen listener listeners loadExtras loadHistory loadInspector
  loadSender loadSignals loadStage loadUi missing moment momentAt heard
  askByTraits isAnonymous isMemory onBlocked onWiped sendNow editRecord
  openBefore
  moreOperators noteTouchpoint objects onArmed onFree onLeft onOutcome onRefused
  onSafe onSession onTouchpoint onWait onWaiting onWake openStore operators
  outbox own painted pass preload problems rank ranked reads readsTraits
  recordEarly redraw report reserve roots saveLast setSession setTimer
  watchHistory shownAtMs signalNames sinceMs situation stage stopping
  surface terms toCandidate unmet userDueAtMs withKey withhold word
`
  .trim()
  .split(/\s+/);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The short name of each: the same in every build of this list, as files of two builds may meet in a browser's cache. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  internalNames.map((name, index) => [
    name,
    `${LETTERS[Math.floor(index / 26) - 1] ?? ''}${LETTERS[index % 26]}`,
  ]),
);
