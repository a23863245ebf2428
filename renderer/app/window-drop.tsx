// A folder or a file that is dragged onto the window: a folder is opened, a file is imported.
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useEffect, useRef, useState } from 'react';
import { importFrom } from '../commands/import-from';
import { openConnectorFolder } from '../commands/show-opened';
import { useStudio, type Studio } from '../store/studio';

export function WindowDrop() {
  const styles = useStyles();
  const studio = useStudio();
  const [isOver, setOver] = useState(false);
  // Enter and leave come for every element on the way; their balance says whether the pointer is still inside.
  const depth = useRef(0);
  useEffect(() => {
    const count = (step: number, event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current + step);
      setOver(depth.current > 0);
    };
    const onEnter = (event: DragEvent) => count(1, event);
    const onLeave = (event: DragEvent) => count(-1, event);
    const onOver = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      depth.current = 0;
      setOver(false);
      if (event.defaultPrevented || !carriesFiles(event)) return;
      event.preventDefault();
      takeDrop(studio, event);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [studio]);
  if (!isOver) return null;
  return (
    <div className={styles.veil}>
      <div className={styles.card}>
        <ArrowDownloadRegular className={styles.icon} />
        <span>Drop a connector folder to open it, or an OpenAPI file to import it</span>
      </div>
    </div>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function takeDrop(studio: Studio, event: DragEvent): void {
  const item = event.dataTransfer?.items[0];
  const file = item?.getAsFile();
  const path = file ? studio.bridge.pathOf(file) : '';
  if (path === '') return;
  if (item?.webkitGetAsEntry()?.isDirectory) openConnectorFolder(studio, path);
  else importFrom(studio, path);
}

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: 0,
    zIndex: 1000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    // The events must reach what lies below.
    pointerEvents: 'none',
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  card: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '20px 28px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
  },
  icon: { fontSize: '24px', color: tokens.colorBrandForeground1 },
});
