/** What a screen reader is told, politely, when a run starts, asks, ends or fails. Nothing moves the focus. */
import { makeStyles } from '@fluentui/react-components';
import type { Outcome, State } from '../../application/session';
import type { EntityAssessment, Total } from '../../scoring/model';
import { wholeOf } from '../../scoring/whole';
import { useSpeaker, type Speaker } from '../language';
import { previewOf } from '../model/preview';
import { points } from './figures';
import { outcomeWords } from './notices';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

function totalWords({ say }: Speaker, total: Total | undefined): string {
  if (total === undefined) return '';
  return total.openPoints.sign() > 0 || total.grade === null
    ? say('pane.announce-so-far', { score: points(total.score), open: points(total.openPoints) })
    : say('pane.announce-total', { score: points(total.score), grade: say(`pane.grade.${total.grade}`) });
}

function wholeWords(speaker: Speaker, entities: readonly EntityAssessment[]): string {
  const whole = wholeOf(entities);
  return whole === null && entities.length > 0 ? speaker.say('pane.no-whole') : totalWords(speaker, whole?.total);
}

const resultWords = (speaker: Speaker, outcome: Outcome): string =>
  `${wholeWords(speaker, outcome.assessment.entities)} ${outcomeWords(speaker, outcome)}`;

function wordsFor(speaker: Speaker, state: State): string {
  const { say, tell } = speaker;
  switch (state.phase) {
    case 'working':
      return say(`pane.working.${state.activity}`);
    case 'preview': {
      const { written, changed } = previewOf(state.plan);
      return `${say('pane.preview')} ${say('pane.preview-counts', { written: String(written), changed: String(changed) })}`;
    }
    case 'idle':
      if (state.problem !== null) return `${say('pane.problem')} ${tell(state.problem)}`;
      return state.outcome === null ? '' : resultWords(speaker, state.outcome);
  }
}

export function Announcer({ state }: { readonly state: State }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  return (
    <div role="status" aria-live="polite" className={styles.unseen}>
      {wordsFor(speaker, state)}
    </div>
  );
}
