/** The pane's own build with the stage as its entry: same loader, same policy, same page. */
import configuration from '../../../webpack.config.js';

export default (env, options) => ({
  ...configuration({ ...env, office: 'local' }, options),
  entry: { stage: './test/taskpane/stage/stage.tsx' },
});
