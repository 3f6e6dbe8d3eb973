/* The smallest add-in: it connects, and offers what the tests call. */
/* global Office, Excel, document, window */
const say = (text) => (document.getElementById('state').textContent = text);

window.probe = {
  commands: [],
  visibility: [],
  changes: [],
  run: (batch) => Excel.run(new Function('context', `return (${batch})(context)`)),
};

Office.onReady(async (info) => {
  Office.actions.associate('scoreAll', (event) => {
    window.probe.commands.push(event.source.id);
    event.completed();
  });
  await Office.addin.onVisibilityModeChanged((message) => window.probe.visibility.push(message.visibilityMode));
  say(`ready ${info.host} ${info.platform}`);
});
