# Nesterov, look-ahead on Two wells: the run of the page, to rounding.
# torch.optim has no optimizer for these steps: the rule is written out.
import math

import torch

torch.set_default_dtype(torch.float64)

barrier = torch.tensor(1.0)
tilt = torch.tensor(-0.3)
steepness = torch.tensor(2.0)


def f(p):
    x, y = p
    return barrier*(x**2 - 1)**2 + tilt*x + steepness*y**2/2


def grad(p):
    p = p.detach().requires_grad_()
    return torch.autograd.grad(f(p), p)[0]


def rate(t):
    if t < 10:  # warm-up
        return 0.004*(1/10 + (1 - 1/10)*t/10)
    t = t - 10
    return 0.004*(1 + math.cos(math.pi*t/30))/2


rho = torch.tensor(0.9)
v = torch.zeros(2)
x = torch.tensor([-1.5, 0.75])
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
for step in range(50):
    lr = torch.tensor(float(rate(step)))
    y = x + rho*v
    v = rho*v - lr*grad(y)
    x = x + v
    print(step + 1, *x.tolist(), f(x).item(), sep=",")
