// Tabs with their panel: the list, and the ids that tie a panel to its tab.
import { CounterBadge, Tab, TabList, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Shown beside the label when it is more than 0. */
  readonly count?: number;
}

interface TabsProps<Id extends string> {
  /** Also the stem of the ids of tabs and panels: unique in the window. */
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

export function Tabs<Id extends string>({ name, label, tabs, selected, onSelect }: TabsProps<Id>) {
  const styles = useStyles();
  return (
    <TabList
      size="small"
      aria-label={label}
      selectedValue={selected}
      onTabSelect={(_, { value }) => {
        const tab = tabs.find((one) => one.id === value);
        if (tab) onSelect(tab.id);
      }}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.id}
          value={tab.id}
          id={`${name}-tab-${tab.id}`}
          aria-controls={tab.id === selected ? `${name}-panel` : undefined}
        >
          <span className={styles.tab}>
            {tab.label}
            {tab.count ? (
              <CounterBadge count={tab.count} size="small" appearance="filled" color="informative" />
            ) : null}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}

interface TabPanelProps {
  /** The name of its Tabs. */
  readonly name: string;
  readonly selected: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function TabPanel({ name, selected, className, children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={`${name}-panel`}
      aria-labelledby={`${name}-tab-${selected}`}
      className={className}
    >
      {children}
    </div>
  );
}

const useStyles = makeStyles({ tab: { display: 'inline-flex', alignItems: 'center', gap: '6px' } });
