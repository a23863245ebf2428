// The search of one column: a button that opens a field, whose words narrow the rows.
import { Input, makeStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef } from 'react';
import { IconButton } from '../ui/icon-button';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Escape, or the arrow into the rows. */
  readonly onLeave: (isDone: boolean) => void;
}

/** Opens and closes the field. */
export function SearchButton(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <IconButton
      icon={SearchRegular}
      label={`Search ${props.title}`}
      pressed={props.isOpen}
      onClick={props.onToggle}
    />
  );
}

export function SearchField({ label, value, onChange, onLeave }: SearchFieldProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Input
      ref={input}
      className={styles.field}
      size="small"
      type="search"
      aria-label={label}
      placeholder="Search"
      value={value}
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave(true);
        else if (event.key === 'ArrowDown') onLeave(false);
        else return;
        event.preventDefault();
      }}
    />
  );
}

const useStyles = makeStyles({ field: { flexShrink: 0, margin: '0 0 4px', width: '100%', minWidth: 0 } });
