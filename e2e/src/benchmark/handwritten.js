// The same work as one would write it in JavaScript: plain numbers, typed arrays, closures, the browser's Math. Surfaces and
// optimizers have the parameters that they have on the page, with the same defaults, and a run records the same quantities.

const wave = t => Math.sin(Math.PI * t);

const surfaces = {
  'rosenbrock': ({a = 1, b = 100} = {}) => ({
    start: [-1.2, 1],
    domain: [-2, 2, -1, 3],
    value: (x, y) => (a - x) ** 2 + b * (y - x * x) ** 2,
    gradient: (at, g) => {
      const x = at[0];
      const above = at[1] - x * x;
      g[0] = -2 * (a - x) - 4 * b * (x * above);
      g[1] = 2 * b * above;
    },
  }),
  'taco-shell': ({condition = 100, angle = 12} = {}) => {
    const radians = angle * Math.PI / 180;
    const cos = Math.cos(radians);
    const sin = Math.sin(radians);
    return {
      start: [-8, 1.5],
      domain: [-10, 10, -10, 10],
      value: (x, y) => 0.5 * ((x * cos + y * sin) ** 2 + condition * (y * cos - x * sin) ** 2),
      gradient: (at, g) => {
        const u = at[0] * cos + at[1] * sin;
        const kv = condition * (at[1] * cos - at[0] * sin);
        g[0] = u * cos - kv * sin;
        g[1] = u * sin + kv * cos;
      },
    };
  },
  'himmelblau': () => ({
    start: [0, 0.5],
    domain: [-5, 5, -5, 5],
    value: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    gradient: (at, g) => {
      const x = at[0];
      const y = at[1];
      const p = x * x + y - 11;
      const q = x + y * y - 7;
      g[0] = 4 * x * p + 2 * q;
      g[1] = 2 * p + 4 * y * q;
    },
  }),
  'beale': () => ({
    start: [1, 1.5],
    domain: [-4.5, 4.5, -4.5, 4.5],
    value: (x, y) =>
      (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y * y * y) ** 2,
    gradient: (at, g) => {
      const x = at[0];
      const y = at[1];
      const y2 = y * y;
      const y3 = y2 * y;
      const p = 1.5 - x + x * y;
      const q = 2.25 - x + x * y2;
      const r = 2.625 - x + x * y3;
      g[0] = 2 * (p * (y - 1) + q * (y2 - 1) + r * (y3 - 1));
      g[1] = 2 * x * (p + 2 * q * y + 3 * r * y2);
    },
  }),
  'rastrigin': () => ({
    domain: [-5.12, 5.12, -5.12, 5.12],
    value: (x, y) => x * x + 20 * wave(x) ** 2 + y * y + 20 * wave(y) ** 2,
  }),
};

function decay(x, g, weightDecay) {
  if (weightDecay !== 0) for (let i = 0; i < x.length; i++) g[i] += weightDecay * x[i];
}

const optimizers = {
  sgd: (n, {weightDecay = 0} = {}) => (x, g, lr) => {
    decay(x, g, weightDecay);
    for (let i = 0; i < n; i++) x[i] -= lr * g[i];
  },
  momentum: (n, {rho = 0.9, dampening = 0, weightDecay = 0} = {}) => {
    const v = new Float64Array(n);
    let share = 1;
    return (x, g, lr) => {
      decay(x, g, weightDecay);
      for (let i = 0; i < n; i++) {
        v[i] = rho * v[i] + share * g[i];
        x[i] -= lr * v[i];
      }
      share = 1 - dampening;
    };
  },
  nesterov: (n, {rho = 0.9, weightDecay = 0} = {}) => {
    const v = new Float64Array(n);
    return (x, g, lr) => {
      decay(x, g, weightDecay);
      for (let i = 0; i < n; i++) {
        const before = v[i];
        v[i] = rho * before - lr * g[i];
        x[i] += (1 + rho) * v[i] - rho * before;
      }
    };
  },
  rmsprop: (n, {alpha = 0.99, eps = 1e-8, momentum = 0, centered = false, weightDecay = 0} = {}) => {
    const s = new Float64Array(n);
    const m = new Float64Array(n);
    const v = new Float64Array(n);
    return (x, g, lr) => {
      decay(x, g, weightDecay);
      for (let i = 0; i < n; i++) {
        s[i] = alpha * s[i] + (1 - alpha) * (g[i] * g[i]);
        m[i] = alpha * m[i] + (1 - alpha) * g[i];
        const square = centered ? s[i] - m[i] * m[i] : s[i];
        v[i] = momentum * v[i] + g[i] / (Math.sqrt(square) + eps);
        x[i] -= lr * v[i];
      }
    };
  },
  adam: (n, {beta1 = 0.9, beta2 = 0.999, eps = 1e-8, weightDecay = 0} = {}) => {
    const m = new Float64Array(n);
    const s = new Float64Array(n);
    let power1 = 1;
    let power2 = 1;
    return (x, g, lr) => {
      decay(x, g, weightDecay);
      power1 *= beta1;
      power2 *= beta2;
      for (let i = 0; i < n; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        s[i] = beta2 * s[i] + (1 - beta2) * (g[i] * g[i]);
        x[i] -= lr * (m[i] / (1 - power1) / (Math.sqrt(s[i] / (1 - power2)) + eps));
      }
    };
  },
};

export function descend(surface, optimizer, lr, steps) {
  const {start, gradient} = surfaces[surface]();
  const x = Float64Array.from(start);
  const g = new Float64Array(x.length);
  const step = optimizers[optimizer](x.length);
  for (let t = 0; t < steps; t++) {
    gradient(x, g);
    step(x, g, lr);
  }
  return x;
}

export function run(surface, optimizer, lr, steps) {
  const {start, value, gradient} = surfaces[surface]();
  const x = Float64Array.from(start);
  const g = new Float64Array(2);
  const step = optimizers[optimizer](2);
  const positions = new Float64Array(2 * (steps + 1));
  const losses = new Float64Array(steps + 1);
  const rates = new Float64Array(steps + 1);
  const gradients = new Int32Array(steps + 1);
  const values = new Int32Array(steps + 1);
  const hessians = new Int32Array(steps + 1);
  let asked = 0;
  for (let t = 0; ; t++) {
    positions[2 * t] = x[0];
    positions[2 * t + 1] = x[1];
    losses[t] = value(x[0], x[1]);
    rates[t] = lr;
    gradients[t] = asked;
    values[t] = 0;
    hessians[t] = 0;
    if (t === steps) return [positions[2 * t], positions[2 * t + 1], losses[t]];
    gradient(x, g);
    asked++;
    step(x, g, lr);
  }
}

const stops = [[0x31, 0x5c, 0x8f], [0x66, 0x90, 0xb4], [0x9d, 0xbd, 0xcd], [0xcf, 0xdc, 0xdc], [0xf1, 0xee, 0xe6]];
const colours = Int32Array.from({length: 1025}, (_, i) => {
  const place = i / 1024 * 4;
  const stop = Math.min(Math.floor(place), 3);
  const channel = c => Math.floor(stops[stop][c] + (place - stop) * (stops[stop + 1][c] - stops[stop][c]) + 0.5);
  return 0xff << 24 | channel(0) << 16 | channel(1) << 8 | channel(2);
});

let seen;

function values({value, domain: [left, right, bottom, top]}, columns, rows, row, line) {
  const y = top - (row + 0.5) / rows * (top - bottom);
  const step = (right - left) / columns;
  for (let i = 0; i < columns; i++) line[i] = value(left + (i + 0.5) * step, y);
}

export function see(name) {
  const surface = surfaces[name]();
  const samples = new Float64Array(120 * 120);
  for (let j = 0; j < 120; j++) values(surface, 120, 120, j, samples.subarray(120 * j));
  samples.sort();
  const least = samples[0];
  const range = samples.at(-1) - least;
  const middle = samples[7200] - least;
  const factor = Math.max((range - 2 * middle) / (middle * middle), 1e-3 / range);
  seen = {surface, least, factor, top: Math.log(1 + factor * range)};
}

export function paint(columns, rows) {
  const {surface, least, factor, top} = seen;
  const pixels = new Int32Array(columns * rows);
  const line = new Float64Array(columns);
  for (let j = 0; j < rows; j++) {
    values(surface, columns, rows, j, line);
    for (let i = 0; i < columns; i++) {
      const height = Math.log(1 + factor * Math.max(line[i] - least, 0)) / top;
      pixels[j * columns + i] = colours[Math.max(0, Math.min(1024, Math.floor(height * 1024)))];
    }
  }
  return pixels;
}
