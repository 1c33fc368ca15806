# Adam on Rosenbrock: the run of the page, to rounding.
import math

import torch

torch.set_default_dtype(torch.float64)

a = torch.tensor(1.0)
b = torch.tensor(100.0)


def f(p):
    x, y = p
    return (a - x)**2 + b*(y - x**2)**2


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


x = torch.tensor([-1.2, 1.0], requires_grad=True)
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
optimizer = torch.optim.Adam([x], lr=0.5, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.1)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=0.5, patience=2, threshold=0.0001)
for t in range(50):
    noise = 0.3*torch.tensor(gaussians(t))
    before = f(x).item()
    optimizer.zero_grad()
    loss(x).backward()
    torch.nn.utils.clip_grad_norm_([x], 2)
    torch.nn.utils.clip_grad_value_([x], 1.5)
    optimizer.step()
    scheduler.step(before)
    print(t + 1, *x.tolist(), f(x).item(), sep=",")
