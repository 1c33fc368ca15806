# L-BFGS on Himmelblau: the run of the page, to rounding.
import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too


def f(p):
    x, y = p
    return (x**2 + y - 11)**2 + (x + y**2 - 7)**2


def grad(p):
    x, y = p
    u1 = 2*(x**2 + y - 11)
    u2 = 2*(x + y**2 - 7)
    return np.array([u1*(2*x) + u2, u1 + u2*(2*y)])


def search(d, start, slope, t, c2):
    # a step t along d for the strong Wolfe conditions: Nocedal and Wright 2006, section 3.5
    def at(t):
        return t, f(x + t*d), grad(x + t*d) @ d

    def cubic(a, b, low, high):
        (t1, f1, g1), (t2, f2, g2) = (a, b) if a[0] <= b[0] else (b, a)
        d1 = g1 + g2 - 3*(f1 - f2)/(t1 - t2)
        square = d1*d1 - g1*g2
        if not square >= 0:
            return (low + high)/2
        d2 = square**0.5
        return min(max(t2 - (t2 - t1)*((g2 + d2 - d1)/(g2 - g1 + 2*d2)), low), high)

    a, b, trials = (0, start, slope), at(t), 0
    while True:  # until a step is bracketed
        t = b[0]
        too_high = b[1] > start + 1e-4*t*slope or trials > 1 and b[1] >= a[1]
        if not too_high and abs(b[2]) <= -c2*slope:
            return t
        if too_high or b[2] >= 0:
            break
        a, b = b, at(cubic(a, b, t + 0.01*(t - a[0]), 10*t))
        trials = trials + 1
        if trials == 25:
            return 0 if start <= b[1] else b[0]
    ends, stalled = [a, b], False
    best = 0 if a[1] <= b[1] else 1
    for _ in range(trials, 25):  # narrow the bracket
        low, high = min(ends[0][0], ends[1][0]), max(ends[0][0], ends[1][0])
        if (high - low)*abs(d).max() < 1e-9:
            break
        t, margin = cubic(*ends, low, high), 0.1*(high - low)
        close = min(high - t, t - low) < margin
        if close and (stalled or t >= high or t <= low):
            t = high - margin if abs(t - high) < abs(t - low) else low + margin
            close = False
        stalled = close
        trial = at(t)
        if trial[1] > start + 1e-4*t*slope or trial[1] >= ends[best][1]:
            ends[1 - best] = trial
            best = 0 if ends[0][1] <= ends[1][1] else 1
            continue
        if abs(trial[2]) <= -c2*slope:
            return t
        if trial[2]*(ends[1 - best][0] - ends[best][0]) >= 0:
            ends[1 - best] = ends[best]
        ends[best] = trial
    return ends[best][0]


lr = 1.0
d, before, length = None, None, None
pairs, scale = [], 1  # the last steps and the changes of the gradient along them
x = np.array([0.0, 0.5])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(30):
    g = grad(x)
    if not abs(g).max() <= 1e-7:
        if before is not None:
            s, y = length*d, g - before
            if y @ s > 1e-10:
                pairs = (pairs + [(s, y)])[-5:]
                scale = (y @ s)/(y @ y)
        d, shares = -g, []
        for s, y in reversed(pairs):
            shares.append((s @ d)/(y @ s))
            d = d - shares[-1]*y
        d = scale*d
        for (s, y), share in zip(pairs, reversed(shares)):
            d = d + (share - (y @ d)/(y @ s))*s
        length = lr*min(1, 1/abs(g).sum()) if before is None else lr
        before = g
        if not g @ d > -1e-9:
            length = search(d, f(x), g @ d, length, 0.9)
            x = x + length*d
    print(t + 1, *x, f(x), sep=",")
