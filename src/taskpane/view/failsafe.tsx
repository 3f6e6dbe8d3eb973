/** A mistake in the pane's own code ends here, in words instead of a blank pane. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { LanguageContext } from '../language';
import { say } from '../../texts';

interface FailsafeProps {
  readonly children: ReactNode;
}

interface FailsafeState {
  readonly failure: string | null;
}

export class Failsafe extends Component<FailsafeProps, FailsafeState> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;

  override state: FailsafeState = { failure: null };

  static getDerivedStateFromError(error: unknown): FailsafeState {
    return { failure: String(error) };
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <main role="alert" style={{ padding: '16px', overflowWrap: 'anywhere' }}>
        <p>{say('pane.broken', {}, this.context)}</p>
        <p>
          <code>{this.state.failure}</code>
        </p>
        <Button onClick={() => window.location.reload()}>{say('pane.reopen', {}, this.context)}</Button>
      </main>
    );
  }
}
