// A list of objects: each item with its own fields, added and taken away one by one; or the whole list as JSON.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useRef, useState, type ReactNode } from 'react';
import { isJsonArray, isJsonObject, type JsonValue } from '../../shared/base/json-value';
import type { Input } from '../../shared/operations/operation';
import { IconButton } from '../ui/icon-button';
import { readItemValue, setItemValue } from './item-inputs';
import { TextField } from './text-field';

interface ListFieldProps {
  readonly input: Input;
  readonly items: readonly Input[];
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
  /** Draws one field of an item. */
  readonly renderField: (
    input: Input,
    value: JsonValue | undefined,
    onChange: (value: JsonValue | undefined) => void,
  ) => ReactNode;
}

export function ListField(props: ListFieldProps) {
  const { input, items, value, onChange, renderField, ...field } = props;
  const styles = useStyles();
  const [wantsText, setWantsText] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const list = isJsonArray(value) && value.every((item) => isJsonObject(item)) ? value : null;
  const isText = wantsText || (value !== undefined && !list);
  const change = (next: readonly JsonValue[]) => onChange(next.length === 0 ? undefined : next);
  const replace = (index: number, item: JsonValue) =>
    change((list ?? []).map((other, at) => (at === index ? item : other)));
  const remove = (index: number) => {
    change((list ?? []).filter((_, at) => at !== index));
    addButton.current?.focus();
  };
  return (
    <div className={styles.stack}>
      {isText && <TextField input={input} value={value} onChange={onChange} {...field} />}
      {!isText &&
        (list ?? []).map((item, index) => (
          <fieldset key={index} className={styles.item}>
            <legend className={styles.legend}>{`${input.label} ${index + 1}`}</legend>
            <div className={styles.remove}>
              <IconButton
                icon={DeleteRegular}
                label={`Remove ${input.label} ${index + 1}`}
                onClick={() => remove(index)}
              />
            </div>
            {items.map((one) =>
              renderField(one, readItemValue(item, one.bodyPath), (part) =>
                replace(index, setItemValue(item, one.bodyPath, part)),
              ),
            )}
          </fieldset>
        ))}
      <div className={styles.foot}>
        {!isText && (
          <Button
            ref={addButton}
            size="small"
            icon={<AddRegular />}
            {...field}
            onClick={() => change([...(list ?? []), {}])}
          >
            Add an item
          </Button>
        )}
        {(list !== null || value === undefined) && (
          <Button size="small" appearance="transparent" onClick={() => setWantsText(!isText)}>
            {isText ? 'As fields' : 'As JSON'}
          </Button>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '8px' },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    margin: 0,
    padding: '8px 10px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: '0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  remove: { position: 'absolute', top: '-4px', right: '4px' },
  foot: { display: 'flex', gap: '6px' },
});
