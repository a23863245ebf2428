// A square in a colour, with a picture or the first letter of a name. Decoration: the name stands beside it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { isHexColor, readableInk } from './readable-ink';

interface ColorTileProps {
  readonly name: string;
  /** `#rrggbb`; anything else gives the plain colour. */
  readonly color: string;
  /** A picture that covers the square, as a `data:` address. */
  readonly picture?: string;
  /** In pixels. */
  readonly size: number;
}

const plainColor = '#5b5fc7';

export function ColorTile({ name, color, picture, size }: ColorTileProps) {
  const styles = useStyles();
  const ground = isHexColor(color) ? color : plainColor;
  const style = {
    width: size,
    height: size,
    fontSize: size * 0.5,
    backgroundColor: ground,
    color: readableInk(ground),
  };
  return (
    <span aria-hidden="true" className={styles.tile} style={style}>
      {picture ? <img src={picture} alt="" className={styles.picture} /> : (firstLetter(name) ?? '')}
    </span>
  );
}

function firstLetter(name: string): string | undefined {
  return /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase();
}

const useStyles = makeStyles({
  tile: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    forcedColorAdjust: 'none',
  },
  picture: { width: '100%', height: '100%', objectFit: 'cover' },
});
