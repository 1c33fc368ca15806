# Newton, damped on Ackley: the run of the page, to rounding.
# torch.optim has no optimizer for these steps: the rule is written out.
import math

import torch

torch.set_default_dtype(torch.float64)


def f(p):
    x, y = p
    return -20*torch.exp(-0.2*torch.sqrt((x**2 + y**2)/2)) - torch.exp((torch.cos(2*math.pi*x) + torch.cos(2*math.pi*y))/2) + math.e + 20


def grad(p):
    p = p.detach().requires_grad_()
    return torch.autograd.grad(f(p), p)[0]


lr = torch.tensor(1.0)
x = torch.tensor([4.2, -3.1])
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
for step in range(15):
    g = grad(x)
    curvatures, axes = torch.linalg.eigh(torch.autograd.functional.hessian(f, x))
    bend = abs(curvatures) + 0.5
    d = -axes @ torch.where(bend == 0, torch.zeros(2), (axes.T @ g)/bend)
    x = x + lr*d
    print(step + 1, *x.tolist(), f(x).item(), sep=",")
