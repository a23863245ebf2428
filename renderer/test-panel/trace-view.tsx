// The trace of a call: its steps as cards from the maker's inputs to the outputs, and the step that is open below.
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Fragment, useId, useState } from 'react';
import type { TraceStep } from '../../shared/contract/runtime-calls';
import { TraceCard } from './trace-card';
import { TraceStepDetails } from './trace-step-details';

export function TraceView({ steps }: { readonly steps: readonly TraceStep[] }) {
  const styles = useStyles();
  const id = useId();
  const failed = steps.findIndex((step) => step.outcome === 'failed');
  const [chosen, setChosen] = useState<number | null>(failed < 0 ? null : failed);
  const [shown, setShown] = useState(steps);
  if (shown !== steps) {
    setShown(steps);
    setChosen(failed < 0 ? null : failed);
  }
  const step = chosen === null ? undefined : steps[chosen];
  return (
    <div className={styles.box}>
      <section aria-label="Steps of the call" className={styles.cards}>
        {steps.map((one, index) => (
          <Fragment key={index}>
            {index > 0 && <ChevronRight16Regular aria-hidden="true" className={styles.arrow} />}
            <TraceCard
              step={one}
              open={index === chosen}
              controls={`${id}-details`}
              onPress={() => setChosen(index === chosen ? null : index)}
            />
          </Fragment>
        ))}
      </section>
      {step && (
        <section id={`${id}-details`} aria-label={step.title} className={styles.details}>
          <TraceStepDetails step={step} />
        </section>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '10px 12px' },
  cards: { display: 'flex', alignItems: 'stretch', gap: '4px', overflowX: 'auto', padding: '2px' },
  arrow: { flexShrink: 0, alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
