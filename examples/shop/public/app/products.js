/**
 * @typedef {object} Product
 * @property {string} id Also the name of its picture.
 * @property {string} name
 * @property {string} glaze
 * @property {number} price In euro.
 * @property {string} line One line for the shelf.
 * @property {string} story
 * @property {[string, string][]} facts
 * @property {string} picture What the picture shows.
 */

/** @type {Product[]} */
export const products = [
  {
    id: 'teapot',
    name: 'Long-pour teapot',
    glaze: 'Tomato',
    price: 86,
    line: 'Four cups, no drip.',
    story:
      'The spout took us eleven tries. It leaves the pot low, rises, and ends in an edge thin enough to cut the stream, so the last drop goes into the cup and not down the side.',
    facts: [
      ['Holds', '1.1 l'],
      ['Height', '16 cm'],
      ['Care', 'By hand, without soap'],
    ],
    picture: 'Red teapot with a bare clay foot and a clay knob on its lid',
  },
  {
    id: 'mug',
    name: 'Morning mug',
    glaze: 'Cobalt',
    price: 24,
    line: 'Three fingers fit the handle.',
    story:
      'Straight walls that narrow a little towards the foot, a rim that does not hold heat, and a handle with room for three fingers. The bare clay at the bottom keeps it from sliding on a tray.',
    facts: [
      ['Holds', '0.35 l'],
      ['Height', '10 cm'],
      ['Care', 'Dishwasher, microwave'],
    ],
    picture: 'Blue mug, its lower third bare speckled clay',
  },
  {
    id: 'jug',
    name: 'Garden jug',
    glaze: 'Fern',
    price: 54,
    line: 'For water, or for what you cut.',
    story:
      'Wide enough for ice, heavy enough for a bunch of sunflowers. The lip is pulled while the clay is still wet, with one finger, so no two pour quite alike.',
    facts: [
      ['Holds', '1.6 l'],
      ['Height', '24 cm'],
      ['Care', 'Dishwasher'],
    ],
    picture: 'Green jug with a wide lip and a round handle',
  },
  {
    id: 'cups',
    name: 'Espresso pair',
    glaze: 'Rose and cobalt',
    price: 34,
    line: 'Two that do not match.',
    story:
      'Two cups from one lump of clay, dipped in two glazes. Thick walls keep a short coffee warm for as long as a short coffee lasts. They stack.',
    facts: [
      ['Holds', '2 × 0.08 l'],
      ['Height', '6 cm'],
      ['Care', 'Dishwasher, microwave'],
    ],
    picture: 'One pink and one blue espresso cup',
  },
  {
    id: 'plate',
    name: 'Half-moon plate',
    glaze: 'Ink',
    price: 32,
    line: 'Half night, half clay.',
    story:
      'Dipped once, on its edge, as far as the hand dares. The glaze is food-safe, and so is the bare half: fired to 1,240 °C, stoneware is as tight as glass.',
    facts: [
      ['Across', '26 cm'],
      ['Weight', '640 g'],
      ['Care', 'Dishwasher, oven'],
    ],
    picture: 'Round plate, one half dark blue, the other bare clay',
  },
  {
    id: 'bowl',
    name: 'Deep bowl',
    glaze: 'Mustard',
    price: 28,
    line: 'Soup, noodles, keys.',
    story:
      'A deep bowl on a small foot. It is stable because it is heavy below and thin above, and it is the one piece all four of us eat from every day.',
    facts: [
      ['Holds', '0.8 l'],
      ['Across', '18 cm'],
      ['Care', 'Dishwasher, microwave'],
    ],
    picture: 'Wide yellow bowl on a narrow foot',
  },
  {
    id: 'vase',
    name: 'Single-stem vase',
    glaze: 'Lilac',
    price: 46,
    line: 'One branch is enough.',
    story:
      'The neck is as narrow as we can throw it, so a single branch stands up straight. Fill it from the tap in one go: the belly holds more than it looks.',
    facts: [
      ['Opening', '2.5 cm'],
      ['Height', '22 cm'],
      ['Care', 'Rinse and let dry'],
    ],
    picture: 'Lilac vase with a narrow neck and one green branch',
  },
  {
    id: 'jar',
    name: 'Cork jar',
    glaze: 'Lagoon',
    price: 39,
    line: 'Coffee keeps, salt stays dry.',
    story:
      'A straight-sided jar with a stopper of Portuguese cork, turned to fit its own jar. If yours ever shrinks, send us the width in millimetres and we turn another.',
    facts: [
      ['Holds', '0.9 l'],
      ['Height', '17 cm'],
      ['Care', 'Jar: dishwasher. Cork: wipe'],
    ],
    picture: 'Teal jar with a cork lid',
  },
];

/**
 * @param {string | undefined} id
 * @returns {Product | undefined}
 */
export function findProduct(id) {
  return products.find((product) => product.id === id);
}
