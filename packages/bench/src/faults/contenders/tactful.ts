// Beside the script tag.
import './Product.ts';

const page = window as unknown as {
  tactful: {
    ready?: Promise<void>;
    track(name: string, properties: object): void;
  };
};

window.product = {
  isReady: () => 'ready' in page.tactful,
  track: (mark) => page.tactful.track('thing.happened', { mark }),
};
