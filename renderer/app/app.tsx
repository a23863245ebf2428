// The root of the window: studio, theme, error screen, frame.
import { StudioContext, useStudioState, type Studio } from '../store/studio';
import { ThemeProvider } from '../theme/theme-provider';
import { ErrorBoundary } from './error-boundary';
import { ErrorScreen } from './error-screen';
import { Frame } from './frame';

export function App({ studio }: { readonly studio: Studio }) {
  return (
    <StudioContext value={studio}>
      <ThemedApp />
    </StudioContext>
  );
}

function ThemedApp() {
  const theme = useStudioState((state) => state.settings.theme);
  return (
    <ThemeProvider setting={theme}>
      <ErrorBoundary renderError={(error, retry) => <ErrorScreen error={error} onRetry={retry} />}>
        <Frame />
      </ErrorBoundary>
    </ThemeProvider>
  );
}
