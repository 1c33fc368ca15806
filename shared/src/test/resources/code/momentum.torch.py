# Momentum on Taco shell: the run of the page, to rounding.
import math

import torch

torch.set_default_dtype(torch.float64)

angle = torch.tensor(12.0)
condition = torch.tensor(100.0)


def f(p):
    x, y = p
    return ((x*torch.cos(math.pi*angle/180) + y*torch.sin(math.pi*angle/180))**2 + condition*(-x*torch.sin(math.pi*angle/180) + y*torch.cos(math.pi*angle/180))**2)/2


x = torch.tensor([-8.0, 1.5], requires_grad=True)
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
optimizer = torch.optim.SGD([x], lr=0.004, momentum=0.9, dampening=0, weight_decay=0)
optimizer.state[x]["momentum_buffer"] = torch.tensor([0.5, -0.25])
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=20, gamma=0.5)
for t in range(50):
    optimizer.zero_grad()
    f(x).backward()
    optimizer.step()
    scheduler.step()
    print(t + 1, *x.tolist(), f(x).item(), sep=",")
