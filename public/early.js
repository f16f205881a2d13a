// Runs before the first paint, and stays when all else has failed: sets the
// theme, and shows the panic screen. Plain JavaScript on purpose: it must work
// where the program does not start or has stopped.
(function () {
  'use strict';
  // Settings, and where the records of learners are.
  var PREFIX = 'atelier-des-flux/1/';
  var RECORD = 'atelier-des-flux/2/';

  function stored(name) {
    try {
      return window.localStorage.getItem(PREFIX + name);
    } catch (_) {
      return null;
    }
  }

  function language() {
    var inHash = /^#\/(fr|en)(\/|$)/.exec(window.location.hash);
    var code = (inHash && inHash[1]) || stored('lang') || (navigator.language || 'fr').slice(0, 2);
    return code === 'en' ? 'en' : 'fr';
  }

  var theme = stored('theme');
  var dark = theme === 'dark' || (theme !== 'light' && window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
  document.documentElement.setAttribute('lang', language());

  var WORDS = {
    fr: {
      title: 'Le programme s’est arrêté.',
      text: 'C’est une faute du programme, pas de vous. Rien de ce qui était enregistré n’est perdu : rechargez la page, ou enregistrez d’abord vos données dans un fichier.',
      start: 'Le cours ne peut pas démarrer.',
      startText: 'Ce navigateur n’a pas pu charger le programme (WebAssembly manque, est bloqué, ou le fichier n’est pas arrivé). Rechargez la page ; sinon, essayez un navigateur récent.',
      reload: 'Recharger',
      save: 'Enregistrer mes données',
      detail: 'Détail technique'
    },
    en: {
      title: 'The program has stopped.',
      text: 'This is a fault of the program, not yours. Nothing that was stored is lost: reload the page, or save your data to a file first.',
      start: 'The course cannot start.',
      startText: 'This browser could not load the program (WebAssembly is missing, blocked, or the file did not arrive). Reload the page; if that fails, try a recent browser.',
      reload: 'Reload',
      save: 'Save my data',
      detail: 'Technical detail'
    }
  };

  function exportStored() {
    var all = {};
    try {
      for (var i = 0; i < window.localStorage.length; i += 1) {
        var key = window.localStorage.key(i);
        if (key && key.indexOf(PREFIX) === 0) {
          all[key.slice(PREFIX.length)] = window.localStorage.getItem(key);
        } else if (key && key.indexOf(RECORD) === 0) {
          all['2/' + key.slice(RECORD.length)] = window.localStorage.getItem(key);
        }
      }
    } catch (_) {
      // A store that cannot be read has nothing to export.
    }
    var text = JSON.stringify({ course: 'atelier-des-flux', version: 1, stored: all }, null, 2);
    var url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    var link = document.createElement('a');
    link.href = url;
    link.download = 'atelier-des-flux.json';
    link.click();
    URL.revokeObjectURL(url);
  }

  function element(name, text, parent) {
    var node = document.createElement(name);
    node.textContent = text;
    parent.appendChild(node);
    return node;
  }

  function button(text, kind, act, parent) {
    var node = element('button', text, parent);
    node.type = 'button';
    node.className = kind;
    node.addEventListener('click', act);
    return node;
  }

  var shown = false;
  function show(title, text, detail) {
    // The first fault is the cause; those that follow are its echoes.
    if (shown) {
      return;
    }
    shown = true;
    var words = WORDS[language()];
    var body = document.body;
    body.textContent = '';
    var main = document.createElement('main');
    main.id = 'panic';
    body.appendChild(main);
    var heading = element('h1', words[title], main);
    heading.tabIndex = -1;
    element('p', words[text], main).className = 'lede';
    var actions = element('p', '', main);
    actions.className = 'actions';
    button(words.reload, 'btn', function () { window.location.reload(); }, actions);
    button(words.save, 'btn ghost', exportStored, actions);
    var details = element('details', '', main);
    element('summary', words.detail, details);
    element('pre', String(detail), details);
    heading.focus();
  }

  window.atelierPanic = function (detail) { show('title', 'text', detail); };
  window.atelierNoStart = function (detail) { show('start', 'startText', detail); };
})();
