/** The least page that is made as the pane is: office.js, React, Fluent UI, and one button. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

void Office.onReady().then(() => {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <FluentProvider theme={webLightTheme}>
      <Button>一键评分</Button>
    </FluentProvider>
  );
});
