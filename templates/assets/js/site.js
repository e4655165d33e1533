// What scripts add; every page works without them.
// After a form came back with errors, the summary gets the focus, so that it is read first.
// Once more when all is there: following the fragment of the address takes the focus away.
const summary = document.querySelector("[data-error-summary]");
summary?.focus();
if (summary) addEventListener("load", () => setTimeout(() => summary.focus()));
// After something was done, the message is announced by its role; it needs no focus.

// A text that is being written survives a closed page and a form that could not be sent: kept in this tab's own
// storage until a page says that it was posted. At a shared desk each member has their own, and who signs in
// after somebody else finds nothing of theirs.
const member = document.documentElement.dataset.member;
const posted = document.querySelector('[data-flash="flash-posted"], [data-flash="flash-thread-started"]');
try {
  const mine = `kept:${member}:`;
  for (const key of Object.keys(sessionStorage)) {
    if (member && key.startsWith("kept:") && !key.startsWith(mine)) sessionStorage.removeItem(key);
  }
  const sent = sessionStorage.getItem("sent");
  if (posted && sent?.startsWith("kept:")) sessionStorage.removeItem(sent);
  sessionStorage.removeItem("sent");
  for (const area of member ? document.querySelectorAll("textarea[data-keep]") : []) {
    const key = `${mine}${location.pathname}:${area.name}`;
    if (!area.value) area.value = sessionStorage.getItem(key) ?? "";
    area.addEventListener("input", () => sessionStorage.setItem(key, area.value));
    area.form.addEventListener("submit", () => sessionStorage.setItem("sent", key));
  }
} catch {
  // Storage may be switched off or full; then nothing is kept.
}

// Leaving a long text behind asks first.
let changed = false;
for (const form of document.querySelectorAll("form[data-warn]")) {
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (changed = false));
}
addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});

// Two clicks on one button are one POST.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 4000);
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// What was on the screen for a second, in a window that somebody looks at, has been read. New posts are
// ticked off in the order of writing, so a new one that was skipped stays new. A prefetched or hidden page
// tells nothing.
const reader = document.querySelector("[data-unread]");
if (reader && "IntersectionObserver" in window) {
  const queue = reader.dataset.unread.split(" ").filter(Boolean);
  const seen = new Set();
  const timers = new Map();
  let until = "";
  let told = "";
  const tell = () => {
    while (queue.length && seen.has(queue[0])) until = queue.shift();
    if (until === told) return;
    told = until;
    const body = new URLSearchParams({ until });
    fetch(reader.dataset.readUrl, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => {});
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      if (isIntersecting) {
        timers.set(target, setTimeout(() => !document.hidden && seen.add(target.dataset.post), 1000));
      }
    }
  }, { threshold: 0.2 });
  for (const post of document.querySelectorAll("[data-post]")) observer.observe(post);
  setInterval(tell, 3000);
  addEventListener("visibilitychange", () => document.hidden && tell());
  addEventListener("pagehide", tell);
}
