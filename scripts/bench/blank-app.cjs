// The least that Electron can show: one window with one page. What the app's own start is measured against.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 });
  return window.loadFile(process.env.BENCH_PAGE);
});
app.on('window-all-closed', () => app.quit());
