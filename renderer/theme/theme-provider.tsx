// Hands the theme to everything below, and tells the page, so that what is not Fluent (the skeleton, scroll bars)
// agrees with it.
import { FluentProvider, useFocusFinders } from '@fluentui/react-components';
import { useLayoutEffect, type ReactNode } from 'react';
import { darkTheme, lightTheme } from './themes';
import { useColorScheme, type ColorScheme } from './use-color-scheme';

interface ThemeProviderProps {
  readonly setting: 'system' | ColorScheme;
  readonly children: ReactNode;
}

export function ThemeProvider({ setting, children }: ThemeProviderProps) {
  const scheme = useColorScheme(setting);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);
  return (
    <FluentProvider theme={scheme === 'dark' ? darkTheme : lightTheme}>
      <FocusEngine />
      {children}
    </FluentProvider>
  );
}

/**
 * Keeps Fluent's focus engine for as long as the window lives. It would go with the last dialog, and leave the page
 * hidden from screen readers, as it was behind the dialog.
 */
function FocusEngine() {
  useFocusFinders();
  return null;
}
