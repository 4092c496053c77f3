// Sets theme, size and contrast before the first paint; the rules are those of src/lib/display/settings.ts.
(() => {
  let stored = {};
  try { stored = JSON.parse(localStorage.getItem('luqiao:display') || '{}') || {}; } catch { /* no storage: defaults */ }
  const root = document.documentElement.dataset;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.theme = stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : dark ? 'dark' : 'light';
  root.size = stored.size === 'large' ? 'large' : 'normal';
  root.contrast = stored.contrast === 'high' ? 'high' : 'normal';
})();
