# Nesterov, look-ahead on Least squares: a line: the run of the page, to rounding.
import math

import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too

# What the weights are multiplied by; the second weight is the intercept.
inputs = np.array([
    [1.76447892967453, 1.0],
    [0.8964945036070406, 1.0],
    [2.9938711815235868, 1.0],
    [3.253738958682393, 1.0],
    [3.62292408708794, 1.0],
    [1.6776725614693062, 1.0],
    [3.4506258400294403, 1.0],
    [2.9386338357081816, 1.0],
    [2.319106931471465, 1.0],
])
targets = np.array([
    0.5639023656162542, -0.17542224442029625, 3.530191035735131, 2.5796725687629176,
    3.265087478700384, 0.5549580346225307, 2.7903607826018586, 3.8067302561255967,
    2.3491867541268845,
])


def f(p, b=slice(None)):
    r = inputs[b] @ p - targets[b]
    return np.mean(r*r)/2


def grad_f(p, b=slice(None)):
    r = inputs[b] @ p - targets[b]
    return r @ inputs[b]/len(r)


def gaussians(step):  # two draws for each step: sfc32 by Doty-Humphrey, then Box and Muller
    a, b, c, counter = 231, 0, step, 1

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
    return grad_f(p) + noise


lr = 0.004
rho = 0.9
v = np.zeros(2)
x = np.array([0.2, -0.6])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(20):
    noise = 0.2*np.array(gaussians(t))
    y = x + rho*v
    v = rho*v - lr*grad(y)
    x = x + v
    print(t + 1, *x, f(x), sep=",")
