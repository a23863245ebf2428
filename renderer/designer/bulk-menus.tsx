// Menus that change many operations at once: their visibility, their tags.
import { Input, makeStyles, MenuItem, MenuItemCheckbox, MenuList } from '@fluentui/react-components';
import { useState } from 'react';
import { listTagUses, setTag } from '../commands/tag-operations';
import { setVisibility } from '../commands/set-visibility';
import { listTargets } from '../store/picks-slice';
import { useStudio } from '../store/studio';
import { visibilityOptions } from './visibility-options';

export function VisibilityList() {
  const studio = useStudio();
  return (
    <MenuList aria-label="Visibility">
      {visibilityOptions.map(({ value, label }) => (
        <MenuItem key={value} onClick={() => setVisibility(studio, value)}>
          {label}
        </MenuItem>
      ))}
    </MenuList>
  );
}

/** The tags of the connector; a check stands where all targets have one. A new tag is typed above them. */
export function TagList() {
  const styles = useStyles();
  const studio = useStudio();
  const state = studio.store.getState();
  const [uses] = useState(() => listTagUses(state));
  const [count] = useState(() => listTargets(state).length);
  const [text, setText] = useState('');
  const checked = uses.filter((use) => use.count === count).map((use) => use.tag);
  return (
    <>
      <Input
        size="small"
        className={styles.input}
        aria-label="New tag"
        placeholder="New tag, then Enter"
        value={text}
        onChange={(_, data) => setText(data.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || text.trim() === '') return;
          setTag(studio, text.trim(), true);
          setText('');
        }}
      />
      <MenuList aria-label="Tags" checkedValues={{ tag: checked }} hasCheckmarks>
        {uses.map(({ tag, count: having }) => (
          <MenuItemCheckbox
            key={tag}
            name="tag"
            value={tag}
            secondaryContent={having > 0 && having < count ? `${having} of ${count}` : undefined}
            onClick={() => setTag(studio, tag, having < count)}
          >
            {tag}
          </MenuItemCheckbox>
        ))}
      </MenuList>
    </>
  );
}

const useStyles = makeStyles({ input: { margin: '4px', width: 'calc(100% - 8px)' } });
