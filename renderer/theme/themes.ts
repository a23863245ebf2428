// The light and the dark theme: Fluent's web tokens, set a little denser, with one brand colour. Under forced
// colours Fluent and the browser put the system's own colours in their place.
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const dense: Partial<Theme> = {
  fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'SF Mono', Menlo, 'DejaVu Sans Mono', monospace",
  fontSizeBase300: '13px',
  lineHeightBase300: '18px',
  fontSizeBase400: '15px',
  lineHeightBase400: '20px',
  fontSizeBase500: '18px',
  lineHeightBase500: '24px',
};

export const lightTheme: Theme = { ...webLightTheme, ...dense };

// Fluent's dark greys, one step calmer: lines between panes are there, and do not shine.
export const darkTheme: Theme = {
  ...webDarkTheme,
  ...dense,
  colorNeutralBackground4: '#141414',
  colorNeutralBackground4Hover: '#1f1f1f',
  colorNeutralStroke2: '#3d3d3d',
};
