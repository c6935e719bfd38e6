/**
 * Writes batches as a page would send them, one response among nine touchpoints, every
 * record with an id of its own. Built from text, so that the sender leaves the processor
 * to the collector.
 *
 * @returns A function that gives the next batch as JSON.
 */
export function createBatchWriter(size: number): () => string {
  const sentAt = new Date().toISOString();
  let count = 0;
  const nextId = (): string => {
    count += 1;
    const tail = count.toString(16).padStart(12, '0');
    const time = Date.now().toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
  };

  const nextRecord = (): string => {
    const id = nextId();
    const visit = count >> 5;
    const envelope = `"id":"${id}","at":"${new Date().toISOString()}","session":"session-${visit}","visitor":"visitor-${visit >> 1}","page":{"id":"page-${count >> 3}","path":"/shop/product/17"},"seq":${count & 7},"config":"5f1c2a90"`;
    return count % 10 === 0
      ? `{${envelope},"type":"response","name":"response.submitted","data":{"response":"${id}","revision":1,"final":true,"prompt":"checkout-ease","metric":"checkout-ease","touchpoint":"checkout.completed","path":["page.viewed","checkout.completed"],"answers":[{"question":"ease","type":"nps","value":9,"ms":2400},{"question":"why","type":"text","value":"It was quick.","ms":8100}]}}`
      : `{${envelope},"type":"touchpoint","name":"page.viewed","journey":{"phase":"consideration","version":3},"data":{"title":"A product","depth":0.4}}`;
  };

  return () => {
    const records = Array.from({ length: size }, nextRecord).join(',');
    return `{"v":1,"sentAt":"${sentAt}","sdk":{"name":"bench","version":"1.0.0"},"records":[${records}]}`;
  };
}
