import { createLock } from '../../lib/createLock.ts';
import { connectDisplay } from './connectDisplay.ts';

/** The bit of a window manager that MiniBrowser needs: without one nothing has the focus. */
export interface Windows {
  /** The windows that can be seen, helper windows left out. */
  list(): Promise<number[]>;
  /** Shows a window and gives it the keyboard. */
  show(window: number): Promise<void>;
  /** As minimising does. The page becomes hidden. */
  hide(window: number): Promise<void>;
  resize(
    window: number,
    size: { width: number; height: number },
  ): Promise<void>;
  close(): void;
}

const GET_WINDOW_ATTRIBUTES = 3;
const MAP_WINDOW = 8;
const UNMAP_WINDOW = 10;
const CONFIGURE_WINDOW = 12;
const GET_GEOMETRY = 14;
const QUERY_TREE = 15;
const SET_INPUT_FOCUS = 42;

const VIEWABLE = 2;
const REVERT_TO_POINTER_ROOT = 1;
const WIDTH_AND_HEIGHT = 0b1100;
const HELPER_WIDTH = 50;

export async function manageWindows(display: number): Promise<Windows> {
  const lock = createLock();
  const { root, ask, tell, close } = await connectDisplay(display);

  const isShown = async (window: number) => {
    try {
      const attributes = await ask(GET_WINDOW_ATTRIBUTES, [window]);
      const geometry = await ask(GET_GEOMETRY, [window]);
      const width = geometry.readUInt16LE(16);
      return attributes[26] === VIEWABLE && width > HELPER_WIDTH;
    } catch {
      return false; // Closed in between.
    }
  };

  return {
    list: () =>
      lock(async () => {
        const tree = await ask(QUERY_TREE, [root]);
        const shown: number[] = [];
        for (let index = 0; index < tree.readUInt16LE(16); index += 1) {
          const window = tree.readUInt32LE(32 + 4 * index);
          if (await isShown(window)) shown.push(window);
        }
        return shown;
      }),
    show: (window) =>
      lock(async () => {
        await tell(MAP_WINDOW, 0, [window]);
        await tell(SET_INPUT_FOCUS, REVERT_TO_POINTER_ROOT, [window, 0]);
      }),
    hide: (window) => lock(() => tell(UNMAP_WINDOW, 0, [window])),
    resize: (window, { width, height }) =>
      lock(() =>
        tell(CONFIGURE_WINDOW, 0, [window, WIDTH_AND_HEIGHT, width, height]),
      ),
    close,
  };
}
