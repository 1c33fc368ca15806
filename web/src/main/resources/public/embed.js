// The page in a frame on another site, perhaps in a sandbox: a good guest.

// In a sandbox a page has no origin, so a worker from its own server would be one from elsewhere, and one that is a module is none at
// all: a text of the page's own fetches it, and keeps what is sent meanwhile.
const NativeWorker = self.Worker;
const FETCHING = `
  const early = [];
  const keep = event => early.push(event.data);
  addEventListener('message', keep);
  import(WORKER).then(() => {
    removeEventListener('message', keep);
    for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
  });`;
self.Worker = function Worker(url, options) {
  try {
    return new NativeWorker(url, options);
  } catch (refused) {
    const text = FETCHING.replace('WORKER', () => JSON.stringify(String(url)));
    return new NativeWorker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  }
};

// Keys that nothing here uses are for the slides or the notebook around: to a page of the same origin as if they had been
// pressed there; to any other as a message, once in our own words and once in those of reveal.js.
const FIELDS = 'input,select,textarea,[contenteditable]';
// when all who listen have had it
addEventListener('keydown', event => setTimeout(() => passOn(event)));

function passOn(event) {
  if (parent === self || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { key, code, keyCode, shiftKey, repeat } = event;
  const target = event.target instanceof Element ? event.target : document.body;
  if (key === 'Tab' || target.closest(FIELDS)) return;
  if ((key === 'Enter' || key === ' ') && target.closest('button,a,summary')) return;
  const pressed = { key, code, keyCode, which: keyCode, shiftKey, repeat };
  try {
    parent.document.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }));
  } catch (foreign) {
    parent.postMessage({ downhill: 'key', ...pressed }, '*');
    parent.postMessage(JSON.stringify({ method: 'triggerKey', args: [keyCode] }), '*');
  }
}

// The wheel scrolls the page around; with Ctrl, or pinched, it is for the surface.
addEventListener('wheel', event => {
  if (!event.ctrlKey) event.stopImmediatePropagation();
}, { capture: true, passive: true });
