// Sizes that code must know as numbers: what the lists count with, and the widths at which the window changes.

/** Height of a row in trees and lists, in pixels. */
export const rowHeight = 28;

/** Height of a row that carries two lines of text, in pixels. */
export const tallRowHeight = 44;

/** Below this width of the window, in pixels, panels at the side lie over the centre. */
export const narrowWidth = 1180;
