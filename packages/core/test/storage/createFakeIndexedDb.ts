/** As much of IndexedDB as the store uses, in memory. Requests answer in later tasks. */
export interface FakeIndexedDb {
  factory: IDBFactory;
  /** What is kept, by database name. */
  kept: Map<string, Map<string, unknown>>;
  /** Connections that are open now. */
  connections: number;
  /** Whether requests to open are answered. */
  isSilent: boolean;
  /** Closes every connection behind the page, as browsers do. */
  lose(): void;
}

interface FakeRequest {
  result?: unknown;
  transaction?: unknown;
  onsuccess?: () => void;
  onupgradeneeded?: () => void;
}

export function createFakeIndexedDb(): FakeIndexedDb {
  const kept: FakeIndexedDb['kept'] = new Map();
  let isLost = false;

  const connect = (table: Map<string, unknown>): object => {
    let isOpen = true;
    fake.connections += 1;
    return {
      createObjectStore: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
      close: () => {
        if (isOpen) fake.connections -= 1;
        isOpen = false;
      },
      transaction: () => {
        if (!isOpen || isLost) throw new Error('The connection is closing.');
        return createTransaction(table);
      },
    };
  };

  const fake: FakeIndexedDb = {
    kept,
    connections: 0,
    isSilent: false,
    lose: () => {
      isLost = true;
    },
    factory: {
      open: (name: string) => {
        const request: FakeRequest = {};
        setTimeout(() => {
          if (fake.isSilent) return;
          const isNew = !kept.has(name);
          if (isNew) kept.set(name, new Map());
          request.result = connect(kept.get(name)!);
          if (isNew) request.onupgradeneeded!();
          request.onsuccess!();
        });
        return request;
      },
    } as unknown as IDBFactory,
  };
  return fake;
}

function createTransaction(table: Map<string, unknown>): object {
  const transaction = {
    oncomplete: undefined as (() => void) | undefined,
    commit: () => {},
    objectStore: () => ({
      transaction,
      get: (key: string) => {
        const request: FakeRequest = { transaction };
        setTimeout(() => {
          request.result = structuredClone(table.get(key));
          request.onsuccess?.();
        });
        return request;
      },
      put: (value: unknown, key: string) => {
        table.set(key, structuredClone(value));
        return { transaction };
      },
      clear: () => table.clear(),
    }),
  };
  // Complete once its requests, two at most, have been answered.
  setTimeout(() => setTimeout(() => transaction.oncomplete?.()));
  return transaction;
}
