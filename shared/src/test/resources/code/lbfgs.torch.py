# L-BFGS on Himmelblau: the run of the page, to rounding.
import torch

torch.set_default_dtype(torch.float64)


def f(p):
    x, y = p
    return (x**2 + y - 11)**2 + (x + y**2 - 7)**2


x = torch.tensor([0.0, 0.5], requires_grad=True)
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
optimizer = torch.optim.LBFGS([x], lr=1, max_iter=1, history_size=5, line_search_fn="strong_wolfe")


def closure():
    optimizer.zero_grad()
    told = f(x)
    told.backward()
    return told


for t in range(30):
    optimizer.step(closure)
    print(t + 1, *x.tolist(), f(x).item(), sep=",")
