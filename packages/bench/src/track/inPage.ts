/** One sample: microseconds for one call, and with what it leaves to the same task. */
export interface Sample {
  readonly call: number;
  readonly task: number;
}

export interface Long {
  /** Milliseconds of the longest task over 50 ms that Chromium has seen. */
  readonly longest: number;
  readonly dropped: number;
  readonly tookMs: number;
}

interface Entry {
  accepted: number;
  dropped: Record<string, number>;
}
interface Page {
  tactful: {
    track(name: string, properties: object): void;
    flush(): Promise<Record<string, Entry>>;
  };
  addBreadcrumb(breadcrumb: object): void;
}

/** Runs in the page of either: so many samples of so many calls each, each in a task of its own. */
export async function sample(options: {
  samples: number;
  calls: number;
  isOurs: boolean;
}): Promise<Sample[]> {
  const { calls } = options;
  const { tactful, addBreadcrumb } = window as unknown as Page;
  const samples: Sample[] = [];
  for (let at = 0; at < options.samples; at += 1) {
    // A name takes 500 at once.
    const name = `sample.n${at}`;
    const call = options.isOurs
      ? (n: number) => tactful.track(name, { n, total: 12.5, plan: 'pro' })
      : (n: number) =>
          addBreadcrumb({
            category: name,
            data: { n, total: 12.5, plan: 'pro' },
          });
    await new Promise((resolve) => setTimeout(resolve, 10));
    const startMs = performance.now();
    for (let n = 0; n < calls; n += 1) call(n);
    const calledMs = performance.now();
    // What waits for the end of the task is done before this goes on.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve);
      port1.start();
      port2.postMessage(undefined);
    });
    const doneMs = performance.now();
    const per = (ms: number): number => ((ms - startMs) * 1_000) / calls;
    samples.push({ call: per(calledMs), task: per(doneMs) });
    if (options.isOurs && calls > 1) await tactful.flush();
  }
  return samples;
}

/** Runs in our page: so many in one task, then until all of it is delivered. */
export async function trackAtOnce(count: number): Promise<Long> {
  const { tactful } = window as unknown as Page;
  let longest = 0;
  const watching = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longest = Math.max(longest, duration);
    }
  });
  watching.observe({ type: 'longtask' });
  const before = (await tactful.flush())['http']!.dropped['rate_limited'] ?? 0;
  // A task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  const startMs = performance.now();
  for (let n = 0; n < count; n += 1) tactful.track('at.once', { n });
  const tookMs = performance.now() - startMs;
  const { http } = await tactful.flush();
  // The observer hears of a task after it.
  await new Promise((resolve) => requestIdleCallback(resolve));
  for (const { duration } of watching.takeRecords()) {
    longest = Math.max(longest, duration);
  }
  watching.disconnect();
  const dropped = (http!.dropped['rate_limited'] ?? 0) - before;
  return { longest, dropped, tookMs };
}
