'use strict';

// The explorer: GraphiQL with this server's sample queries. The key comes in the address's fragment, which browsers do not
// send to any server; it leaves the address bar at once and stays in this tab only.
(function () {
  const KEY = 'spillover.key';
  const form = document.getElementById('key-form');
  const input = document.getElementById('key');
  const state = document.getElementById('key-state');

  function keyFromAddress() {
    const found = new URLSearchParams(window.location.hash.slice(1)).get('key');
    if (found) {
      window.history.replaceState(null, '', window.location.pathname + window.location.search);
      window.sessionStorage.setItem(KEY, found);
    }
  }

  function askForKey(why) {
    form.hidden = false;
    state.textContent = why;
  }

  // Queries and headers are not kept anywhere: a shared computer should not remember them.
  function memoryStorage() {
    const items = new Map();
    return {
      getItem: (name) => (items.has(name) ? items.get(name) : null),
      setItem: (name, value) => items.set(name, String(value)),
      removeItem: (name) => items.delete(name),
      clear: () => items.clear(),
      get length() {
        return items.size;
      },
    };
  }

  let root = null;
  let ran = false;

  // Right after a change of tabs GraphiQL still names the operation of the tab before; the server would not know it.
  function ofThisTab(request) {
    const name = request.operationName;
    const known = !name || new RegExp('\\b' + name + '\\b').test(request.query);
    return known ? request : { query: request.query, variables: request.variables };
  }

  async function fetcher(request) {
    if (request.operationName !== 'IntrospectionQuery') {
      ran = true;
    }
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const key = window.sessionStorage.getItem(KEY);
    if (key) {
      headers.Authorization = 'Bearer ' + key;
    }
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: headers,
      body: JSON.stringify(ofThisTab(request)),
      credentials: 'omit',
    });
    if (response.status === 401) {
      askForKey(key ? 'The server does not know this key.' : '');
    }
    return response.json();
  }

  function render(samples) {
    if (root) {
      root.unmount();
    }
    root = ReactDOM.createRoot(document.getElementById('graphiql'));
    root.render(
      React.createElement(GraphiQL, {
        fetcher: fetcher,
        storage: memoryStorage(),
        shouldPersistHeaders: false,
        isHeadersEditorEnabled: false,
        defaultTabs: samples.map((sample) => ({ query: sample.query, variables: sample.variables })),
      })
    );
  }

  // The first sample answers by itself, so that the link from the start shows data without a click. GraphiQL does not say
  // when its editors are ready and ignores a click before that, so the click is repeated until a request goes out.
  function runFirst() {
    ran = false;
    let tries = 0;
    const timer = window.setInterval(() => {
      tries += 1;
      const button = document.querySelector('.graphiql-execute-button');
      if (ran || tries > 100) {
        window.clearInterval(timer);
      } else if (button && document.querySelector('.result-window .CodeMirror')) {
        button.click();
      }
    }, 100);
  }

  async function start() {
    const response = await fetch('/graphiql/samples.json', { credentials: 'omit' });
    const samples = await response.json();
    if (window.sessionStorage.getItem(KEY)) {
      runFirst();
    } else {
      askForKey('');
    }
    render(samples);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const key = input.value.trim();
    if (key) {
      window.sessionStorage.setItem(KEY, key);
      input.value = '';
      form.hidden = true;
      start();
    }
  });

  // A link with a key, followed while the page is open, changes the fragment only.
  window.addEventListener('hashchange', () => {
    keyFromAddress();
    form.hidden = true;
    start();
  });

  keyFromAddress();
  start();
})();
