/*
 * The first script of the page, in plain ES5 and without any library, so that it runs in every web view that an
 * Office ever had. It owns the start-up page: if the pane has not appeared in time, it says why in plain words.
 * The words themselves stand in taskpane.html. The pane reports through window.paneStartup.
 */
(function () {
  'use strict';

  /* Milliseconds that the page was alive; while Office asks its user something, nothing counts. */
  var LIMIT = 12000;
  var TICK = 500;

  var waited = 0;
  var lastTick = new Date().getTime();
  var isReady = false;
  /* A guess made because time was up may be corrected; a known reason stands. */
  var isCertain = false;

  function each(list, visit) {
    Array.prototype.forEach.call(list, visit);
  }

  function officeAddress() {
    var script = document.getElementById('office-script');
    return script ? script.src : '';
  }

  function show(kind, detail) {
    each(document.querySelectorAll('#startup > section'), function (section) {
      section.hidden = section.id !== 'startup-' + kind;
    });
    each(document.querySelectorAll('#startup .detail'), function (line) {
      line.textContent = detail;
    });
    document.getElementById('startup').hidden = false;
  }

  function fail(kind, detail, certain) {
    if (isReady || isCertain) return;
    isCertain = certain;
    show(kind, detail || '');
  }

  function isTooOld() {
    return !(
      typeof Promise === 'function' &&
      typeof Symbol === 'function' &&
      typeof globalThis === 'object' &&
      Array.prototype.flatMap &&
      Object.fromEntries &&
      String.prototype.replaceAll
    );
  }

  window.paneStartup = {
    /* The pane knows why it cannot start. */
    fail: function (kind, detail) {
      fail(kind, detail, true);
    },
    /* The pane stands. */
    ready: function () {
      if (isCertain) return;
      isReady = true;
      document.getElementById('startup').hidden = true;
    },
  };

  if (isTooOld()) {
    fail('old-office', navigator.userAgent, true);
    return;
  }

  /* A script that does not load tells only its own element: it is heard on the way down. */
  window.addEventListener(
    'error',
    function (event) {
      var source = event.target;
      if (!source || source === window || source.tagName !== 'SCRIPT') {
        if (event.message) fail('crashed', event.message + ' (' + event.filename + ':' + event.lineno + ')', false);
      } else if (source.id === 'office-script') {
        fail('office-unreachable', source.src, true);
      } else if (source.src.indexOf(officeAddress().replace(/[^/]*$/, '')) === 0 && !window.Excel) {
        fail('office-unreachable', source.src, false);
      } else {
        fail('page-incomplete', source.src, false);
      }
    },
    true
  );

  var timer = window.setInterval(function () {
    var now = new Date().getTime();
    waited += Math.min(now - lastTick, 2 * TICK);
    lastTick = now;
    if (isReady) window.clearInterval(timer);
    if (isReady || waited < LIMIT) return;
    window.clearInterval(timer);
    if (!window.Office) fail('office-unreachable', officeAddress(), false);
    else fail('no-answer', officeAddress(), false);
  }, TICK);
})();
