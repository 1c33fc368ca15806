# L-BFGS on Logistic regression: a boundary: the run of the page, to rounding.
import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too

# Of each point what the weights are multiplied by, negative for class 0: one formula serves both.
inputs = np.array([
    [0.5890744609187437, 0.5191854483843552],
    [-0.7499521057996856, 1.3132253909315592],
    [-0.6403177909303128, -1.7252151363062291],
    [1.6072923492756666, -0.24831834792806984],
    [-1.2693706964946663, 0.6921506944563259],
    [0.031225952062579998, 0.4304517754304163],
    [-1.0970724494361668, 1.124709345477878],
    [1.2921872263014553, 3.151112395719922],
])


def f(p, b=slice(None)):
    m = inputs[b] @ p
    return np.mean(np.logaddexp(0, -m))


def grad_f(p, b=slice(None)):
    m = inputs[b] @ p
    return -(1/(1 + np.exp(m))) @ inputs[b]/len(m)


def draws(stream, step):  # sfc32 by Doty-Humphrey: the same batches as on the page
    a, b, c, counter = 231, stream, step, 1

    def integer():
        nonlocal a, b, c, counter
        draw = (a + b + counter) & 0xFFFFFFFF
        counter = counter + 1
        a, b, c = b ^ b >> 9, c + (c << 3) & 0xFFFFFFFF, (c << 21 | c >> 11) + draw & 0xFFFFFFFF
        return draw

    def below(bound):  # each number as likely
        while True:
            draw = integer() >> 1
            if draw - draw % bound <= 2**31 - bound:
                return draw % bound

    for _ in range(16):
        integer()
    return below


def draw(step):  # without replacement: the first steps of a shuffle
    below = draws(2, step)
    order = list(range(8))
    for k in range(5):
        other = k + below(8 - k)
        order[k], order[other] = order[other], order[k]
    return order[:5]


def loss(p):  # of the batch of a step
    return f(p, batch)


def grad(p):  # what the optimizer is told
    return grad_f(p, batch)


def search(d, start, slope, t, c2):
    # a step t along d for the strong Wolfe conditions: Nocedal and Wright 2006, section 3.5
    def at(t):
        return t, loss(x + t*d), grad(x + t*d) @ d

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
x = np.array([-3.0, 3.0])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(20):
    batch = draw(t)
    g = grad(x)
    if not abs(g).max() <= 1e-7:
        if before is not None:
            s, y = length*d, g - before
            if y @ s > 1e-10:
                pairs = (pairs + [(s, y)])[-100:]
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
            length = search(d, loss(x), g @ d, length, 0.9)
            x = x + length*d
    print(t + 1, *x, f(x), sep=",")
