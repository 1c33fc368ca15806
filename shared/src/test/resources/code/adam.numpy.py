# Adam on Rosenbrock: the run of the page, to rounding.
import math

import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too

a = 1.0
b = 100.0


def f(p):
    x, y = p
    return (a - x)**2 + b*(y - x**2)**2


def grad_f(p):
    x, y = p
    u1 = 2*(y - x**2)
    return np.array([2*(a - x)*(-1) + b*(u1*(-(2*x))), b*u1])


def gaussians(step):  # two draws for each step: sfc32 by Doty-Humphrey, then Box and Muller
    a, b, c, counter = 4000000000, 0, step, 1

    def integer():
        nonlocal a, b, c, counter
        draw = (a + b + counter) & 0xFFFFFFFF
        counter = counter + 1
        a, b, c = b ^ b >> 9, c + (c << 3) & 0xFFFFFFFF, (c << 21 | c >> 11) + draw & 0xFFFFFFFF
        return draw

    def uniform():
        return ((integer() >> 5)*2**26 + (integer() >> 6))/2**53

    for _ in range(16):
        integer()
    radius = math.sqrt(-2*math.log(1 - uniform()))
    angle = 2*math.pi*uniform()
    return radius*math.cos(angle), radius*math.sin(angle)


def loss(p):  # what the optimizer is told; its slope has the noise
    return f(p) + noise @ p


def grad(p):  # what the optimizer is told
    g = grad_f(p) + noise
    g = g*min(1, 2/(np.linalg.norm(g) + 1e-6))
    g = np.clip(g, -1.5, 1.5)
    return g


lowered, best, bad = 0.5, math.inf, 0


def rate(t):
    global lowered, best, bad
    now, loss = lowered, float(f(x))
    if loss < best*(1 - 0.0001):
        best, bad = loss, 0
    else:
        bad = bad + 1
    if bad > 2:
        bad = 0
        if lowered - lowered*0.5 > 1e-8:
            lowered = lowered*0.5
    return now


weight_decay = 0.1
beta1 = 0.9
beta2 = 0.999
eps = 1e-8
m = np.zeros(2)
s = np.zeros(2)
x = np.array([-1.2, 1.0])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(50):
    lr = rate(t)
    noise = 0.3*np.array(gaussians(t))
    g = grad(x)
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    s = beta2*s + (1 - beta2)*g**2
    x = x - lr*(m/(1 - beta1**(t + 1))/(np.sqrt(s/(1 - beta2**(t + 1))) + eps))
    print(t + 1, *x, f(x), sep=",")
