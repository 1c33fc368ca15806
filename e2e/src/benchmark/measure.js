// Times pairs of work in rounds, one after the other in turn, so that whatever else the machine does disturbs both alike.
import * as compiled from './benchmark.js';
import * as handwritten from './handwritten.js';

const ROUNDS = 41;
const SLICE = 10; // milliseconds: short, so that a disturbance rarely meets one side alone
const STEPS = 2000;
const RATES = {
  'rosenbrock': {sgd: 0.001, momentum: 2e-4, nesterov: 2e-4, rmsprop: 0.001, adam: 0.01},
  'taco-shell': {sgd: 0.019, momentum: 0.004, nesterov: 0.004, rmsprop: 0.001, adam: 0.5},
  'himmelblau': {sgd: 0.01, momentum: 0.001, nesterov: 0.001, rmsprop: 0.001, adam: 0.05},
  'beale': {sgd: 0.001, momentum: 1e-4, nesterov: 1e-4, rmsprop: 0.001, adam: 0.01},
};
const WIDTH = 1000;
const HEIGHT = 700;

let consumed = 0;

function time(work, times) {
  const from = performance.now();
  for (let i = 0; i < times; i++) consumed += work()[0];
  return performance.now() - from;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Amounts a second, of `amount` in a call, and the median of the rounds' ratios. */
function compare(name, amount, first, second, ready = [() => {}, () => {}]) {
  const pair = [first, second];
  const rates = [[], []];
  for (const side of [0, 1]) {
    ready[side]();
    for (const end = performance.now() + 20 * SLICE; performance.now() < end;) time(pair[side], 1);
  }
  const times = Math.max(1, Math.round(SLICE / (time(second, 10) / 10)));
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of round % 2 ? [1, 0] : [0, 1]) {
      ready[side]();
      rates[side].push(amount * times / time(pair[side], times) * 1000);
    }
  }
  const ratio = median(rates[0].map((rate, round) => rate / rates[1][round]));
  return [name, median(rates[0]), median(rates[1]), ratio];
}

function close(name, a, b) {
  if (!a.every((number, i) => Math.abs(number - b[i]) <= 1e-9 * (1 + Math.abs(b[i]))))
    throw new Error(`${name}: ${a} is not ${b}`);
}

function sameColours(name, a, b) {
  const others = a.reduce((count, pixel, i) => count + (pixel === b[i] ? 0 : 1), 0);
  if (others > a.length / 1000) throw new Error(`${name}: ${others} pixels differ`);
}

/** Steps a second of each optimizer on each surface, and of each optimizer the medians over the surfaces. */
export function optimizers(how) {
  const rows = Object.entries(RATES).flatMap(([surface, rates]) => Object.entries(rates).map(([optimizer, lr]) => {
    const works = [compiled, handwritten].map(side => () => side[how](surface, optimizer, lr, STEPS));
    const name = `${optimizer}, ${surface}`;
    close(name, ...works.map(work => work()));
    return compare(name, STEPS, ...works);
  }));
  const medians = Object.keys(RATES['rosenbrock']).map(optimizer => {
    const own = rows.filter(([name]) => name.startsWith(optimizer + ','));
    return [`${optimizer}, median`, ...[1, 2, 3].map(column => median(own.map(row => row[column])))];
  });
  return [...rows, ...medians];
}

/** Rows a second. */
export function heatMaps() {
  return ['rosenbrock', 'taco-shell', 'himmelblau', 'beale', 'rastrigin'].map(surface => {
    const works = [compiled, handwritten].map(side => () => side.paint(WIDTH, HEIGHT));
    compiled.see(surface, false);
    handwritten.see(surface);
    sameColours(surface, ...works.map(work => work()));
    return compare(surface, HEIGHT, ...works);
  });
}

/** Rows a second, the formula first. */
export function formulas() {
  return compiled.surfaces().map(surface => {
    const work = () => compiled.paint(WIDTH, 20);
    const ready = [true, false].map(asFormula => () => compiled.see(surface, asFormula));
    const pictures = ready.map(choose => (choose(), work()));
    sameColours(surface, ...pictures);
    return compare(surface, 20, work, work, ready);
  });
}
