# Momentum on Least squares: a line: the run of the page, to rounding.
import torch

torch.set_default_dtype(torch.float64)

# What the weights are multiplied by; the second weight is the intercept; the features are normalised.
inputs = torch.tensor([
    [-0.8884588267903156, 1.0],
    [-1.8747147045063488, 1.0],
    [0.5084502628094159, 1.0],
    [0.8037275914742331, 1.0],
    [1.2232178402854577, 1.0],
    [-0.9870934201014718, 1.0],
    [1.0274422551732871, 1.0],
    [0.44568628301464414, 1.0],
    [-0.25825728135890735, 1.0],
])
targets = torch.tensor([
    0.5639023656162542, -0.17542224442029625, 3.530191035735131, 2.5796725687629176,
    3.265087478700384, 0.5549580346225307, 2.7903607826018586, 10.751440731289028,
    -5.607871741632449,
])


def f(p, b=slice(None)):
    r = inputs[b] @ p - targets[b]
    return (r*r).mean()/2


x = torch.tensor([-4.0, 6.0], requires_grad=True)
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
optimizer = torch.optim.SGD([x], lr=0.004, momentum=0.9, dampening=0, weight_decay=0)
for t in range(40):
    optimizer.zero_grad()
    f(x).backward()
    optimizer.step()
    print(t + 1, *x.tolist(), f(x).item(), sep=",")
