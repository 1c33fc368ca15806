# SGD on Logistic regression: a curve: the run of the page, to rounding.
import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too

# Of each point what the weights are multiplied by, negative for class 0: one formula serves both; the second weight is the intercept.
inputs = np.array([
    [1.5, -1.0],
    [-0.5, 1.0],
    [-0.25, -1.0],
    [1.0, 1.0],
    [-2.0, -1.0],
    [3.125, 1.0],
])


def f(p, b=slice(None)):
    m = inputs[b] @ p
    return np.mean(np.logaddexp(0, -m))


def grad_f(p, b=slice(None)):
    m = inputs[b] @ p
    return -(1/(1 + np.exp(m))) @ inputs[b]/len(m)


def draws(stream, step):  # sfc32 by Doty-Humphrey: the same batches as on the page
    a, b, c, counter = 4000000000, stream, step, 1

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


def draw(step):  # with replacement
    below = draws(2, step)
    return [below(6) for _ in range(4)]


def loss(p):  # of the batch of a step
    return f(p, batch)


def grad(p):  # what the optimizer is told
    return grad_f(p, batch)


def rate(t):
    return 0.5*0.5**(t//10)


x = np.array([-2.5, 1.5])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(40):
    lr = rate(t)
    batch = draw(t)
    g = grad(x)
    x = x - lr*g
    print(t + 1, *x, f(x), sep=",")
