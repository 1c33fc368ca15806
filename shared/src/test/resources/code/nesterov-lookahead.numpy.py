# Nesterov, look-ahead on Two wells: the run of the page, to rounding.
import math

import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too

barrier = 1.0
tilt = -0.3
steepness = 2.0


def f(p):
    x, y = p
    return barrier*(x**2 - 1)**2 + tilt*x + steepness*y**2/2


def grad(p):
    x, y = p
    return np.array([barrier*(2*(x**2 - 1)*(2*x)) + tilt, steepness*(2*y)/2])


def rate(t):
    if t < 10:  # warm-up
        return 0.004*(1/10 + (1 - 1/10)*t/10)
    t = t - 10
    return 0.004*(1 + math.cos(math.pi*t/30))/2


rho = 0.9
v = np.zeros(2)
x = np.array([-1.5, 0.75])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(50):
    lr = rate(t)
    y = x + rho*v
    v = rho*v - lr*grad(y)
    x = x + v
    print(t + 1, *x, f(x), sep=",")
