/**
 * Properties that only the files of one build know: neither host, config, record
 * nor device ever sees them. The build shortens them, in all files alike: those of
 * the first lines, which are used most, to one letter.
 */
export const internalNames: readonly string[] = `
  act begin compiled director emit extras follow forgetTraits guard isLive leave
  listener listeners missing moment outbox own pass plan reads readsTraits
  report setTimer signalNames stopping userDueAtMs word

  addToPath admits adopt askByTraits asking cancel carried consider countTouchpoint
  createInspector createLateFacts createSender createSignals createStage
  decideBy desk drawVariant drawing editRecord followEntries foresee getLate happen
  heard identified interruptWhere isAllowed isAnonymous isForced
  isLocked isMemory isSignal isStored isVetoed judgeBy lastOf leftOut listen
  loadExtras loadHistory loadInspector loadSender loadSignals loadStage loadUi momentAt
  moreOperators news objects onArmed onBlocked onFree onLeft
  onOutcome onRefused onSafe onSession onTouchpoint onWait onWaiting onWake
  onWiped openBefore openStore operators ownUrls painted peek preload protect problems
  rank ranked recordEarly redraw reserve roots saveLast sendNow setSession
  settle shownAtMs sinceMs situation stage surface terms toCandidate told unmet
  uuidV7 watchHistory withKey withhold
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
