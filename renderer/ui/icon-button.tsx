// A small button that shows an icon alone; its name stands in a tooltip, with the shortcut.
import { Button, Tooltip, makeStyles, type ButtonProps } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { isMacWindow, printAriaShortcut, printShortcut } from './shortcut';

export interface IconButtonProps {
  readonly icon: FluentIcon;
  readonly label: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly size?: ButtonProps['size'];
  readonly tabIndex?: number;
  readonly onClick: () => void;
}

export function IconButton({
  icon: Icon,
  label,
  shortcut,
  pressed,
  size = 'small',
  ...rest
}: IconButtonProps) {
  const styles = useStyles();
  const isMac = isMacWindow();
  const tip = shortcut ? `${label} (${printShortcut(shortcut, isMac)})` : label;
  return (
    <Tooltip content={tip} relationship="description" withArrow={false}>
      <Button
        appearance={pressed ? 'secondary' : 'subtle'}
        size={size}
        icon={<Icon className={styles.icon} />}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut ? printAriaShortcut(shortcut, isMac) : undefined}
        disabledFocusable={rest.disabled}
        tabIndex={rest.tabIndex}
        onClick={rest.onClick}
      />
    </Tooltip>
  );
}

const useStyles = makeStyles({ icon: { fontSize: '18px' } });
