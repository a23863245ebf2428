// Starts the window: the bridge, the store over it, and the frame. Nothing else is started by an import.
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startWindow } from './app/start-window';
import { createBridge } from './bridge/bridge';
import { createStudio } from './store/studio';

const studio = createStudio(createBridge(window.studio));
const root = document.getElementById('root');
if (root) createRoot(root).render(<App studio={studio} />);
startWindow(studio);
