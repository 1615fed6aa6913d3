// Runs in a page before the page's own scripts and watches what a person waits for. Times are ms since navigation began.
(() => {
  const tasks = [];
  const shifts = [];
  let content = null;

  // Whole: a title, and nothing that stands in for what is still being fetched.
  const isWhole = () => document.querySelector('main h1') !== null && document.querySelector('main [aria-busy="true"], main .mantine-Skeleton-root') === null;
  const look = () => {
    if (!isWhole()) content = null;
    else if (content === null) content = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy', 'class'] });
  new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) => tasks.push({ startTime, duration }))).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => list.getEntries().filter((one) => !one.hadRecentInput).forEach(({ startTime, value }) => shifts.push({ startTime, value }))).observe({ type: 'layout-shift', buffered: true });

  // The worst window of shifts: at most 5 s long, without a pause of 1 s (web.dev/articles/cls).
  const shift = () => {
    let worst = 0;
    let sum = 0;
    let first = -Infinity;
    let last = -Infinity;
    for (const { startTime, value } of shifts) {
      if (startTime - last >= 1000 || startTime - first >= 5000) {
        sum = 0;
        first = startTime;
      }
      sum += value;
      last = startTime;
      worst = Math.max(worst, sum);
    }
    return worst;
  };

  window.polysightWatched = () => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(({ startTime }) => content === null || startTime <= content);
    const long = tasks.filter(({ startTime }) => content !== null && startTime <= content);
    return {
      now: performance.now(),
      paint,
      content,
      // Beyond 50 ms a task keeps a person waiting (web.dev/articles/tbt).
      blocking: long.filter(({ startTime }) => paint === null || startTime >= paint).reduce((sum, { duration }) => sum + duration - 50, 0),
      longest: long.reduce((most, { duration }) => Math.max(most, duration), 0),
      shift: shift(),
      bytes: files.reduce((sum, { transferSize }) => sum + transferSize, 0),
      requests: files.length,
      rows: document.querySelectorAll('main tbody tr[data-index]').length,
    };
  };
})();
