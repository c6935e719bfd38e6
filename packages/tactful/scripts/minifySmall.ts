import { brotliCompressSync } from 'node:zlib';
import { type CompressOptions, minify } from 'terser';
import { shortNames } from './internalNames.ts';

/** What makes one file smaller, once compressed, makes another larger. */
const ways: readonly CompressOptions[] = [
  {},
  { hoist_funs: true },
  { hoist_vars: true },
];

/** Minifies in several ways, and gives the code that is the smallest when compressed. */
export async function minifySmall(
  code: string,
  isModule: boolean,
): Promise<string> {
  const sizes = new Map<string, number>();
  for (const way of ways) {
    const small = await minifyIn(way, { code, isModule });
    sizes.set(small, brotliCompressSync(small).length);
  }
  const [smallest] = [...sizes].sort(([, one], [, other]) => one - other);
  return smallest![0];
}

async function minifyIn(
  way: CompressOptions,
  { code, isModule }: { code: string; isModule: boolean },
): Promise<string> {
  const { code: small } = await minify(code, {
    ecma: 2020,
    module: isModule,
    compress: {
      passes: 3,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      ...way,
    },
    mangle: {
      properties: {
        regex: new RegExp(`^(${[...shortNames.keys()].join('|')})$`),
      },
    },
    nameCache: {
      props: {
        props: Object.fromEntries(
          [...shortNames].map(([name, short]) => [`$${name}`, short]),
        ),
      },
    },
  });
  return small!;
}
