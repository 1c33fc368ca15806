# Rule on Formula: the run of the page, to rounding.
# torch.optim has no optimizer for these steps: the rule is written out.
import torch

torch.set_default_dtype(torch.float64)

lambda_ = torch.tensor(0.5)
rho_ = torch.tensor(2.0)


def f(p):
    x, y = p
    return lambda_*x**2 + rho_*torch.abs(y)**1.5 + torch.where(x < y, torch.tensor(0.0), torch.hypot(x, y))


def grad(p):
    p = p.detach().requires_grad_()
    return torch.autograd.grad(f(p), p)[0]


lr = torch.tensor(0.02)
rho = torch.tensor(0.8)
v = torch.zeros(2)
k = torch.tensor(0.0)
x = torch.tensor([0.7, -0.9])
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
for step in range(40):
    t = torch.tensor(float(step))
    g = grad(x)
    v = rho*v + grad(x + rho*v)
    k = torch.maximum(k, torch.linalg.norm(g))
    x = x - lr*v/torch.where(t > 5, k, torch.tensor(1.0))
    print(step + 1, *x.tolist(), f(x).item(), sep=",")
