# Conjugate gradient on Beale: the run of the page, to rounding.
# torch.optim has no optimizer for these steps: the rule is written out.
import torch

torch.set_default_dtype(torch.float64)


def f(p):
    x, y = p
    return (1.5 - x + x*y)**2 + (2.25 - x + x*y**2)**2 + (2.625 - x + x*y**3)**2


def grad(p):
    p = p.detach().requires_grad_()
    return torch.autograd.grad(f(p), p)[0]


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


lr = torch.tensor(1.0)
d, before, slope, length = 0, None, None, 0
x = torch.tensor([1.0, 1.5])
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
for step in range(15):
    g = grad(x)
    if abs(g).max() != 0:
        beta = 0 if length == 0 else max(0, (g @ g - g @ before)/(before @ before))
        d = beta*d - g
        last, slope = slope, g @ d
        if not slope < 0:  # not downhill: start again
            d, slope = -g, -(g @ g)
        first = min(1, 1/abs(g).sum()) if length == 0 else length*(last/slope)
        length = search(d, f(x), slope, lr*first, 0.1)
        x = x + length*d
        before = g
    print(step + 1, *x.tolist(), f(x).item(), sep=",")
