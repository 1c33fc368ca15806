# SGD on Logistic regression: a curve: the run of the page, to rounding.
import torch

torch.set_default_dtype(torch.float64)

# Of each point what the weights are multiplied by, negative for class 0: one formula serves both; the second weight is the intercept.
inputs = torch.tensor([
    [1.5, -1.0],
    [-0.5, 1.0],
    [-0.25, -1.0],
    [1.0, 1.0],
    [-2.0, -1.0],
    [3.125, 1.0],
])


def f(p, b=slice(None)):
    m = inputs[b] @ p
    return torch.logaddexp(torch.zeros(()), -m).mean()


def draws(stream, step):  # sfc32 by Doty-Humphrey: the same batches as on the page
    a, b, c, counter = 4000000000, stream, step, 1

    def integer():
        nonlocal a, b, c, counter
        draw = (a + b + counter) & 0xFFFFFFFF
        counter = counter + 1
        a, b, c = b ^ b >> 9, c + (c << 3) & 0xFFFFFFFF, (c << 21 | c >> 11) + draw & 0xFFFFFFFF
        return draw

    def below(bound):  # each number as likely
        while True:
            draw = integer() >> 1
            if draw - draw % bound <= 2**31 - bound:
                return draw % bound

    for _ in range(16):
        integer()
    return below


def draw(step):  # with replacement
    below = draws(2, step)
    return [below(6) for _ in range(4)]


def loss(p):  # of the batch of a step
    return f(p, batch)


x = torch.tensor([-2.5, 1.5], requires_grad=True)
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
optimizer = torch.optim.SGD([x], lr=0.5, weight_decay=0)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
for t in range(40):
    batch = draw(t)
    optimizer.zero_grad()
    loss(x).backward()
    optimizer.step()
    scheduler.step()
    print(t + 1, *x.tolist(), f(x).item(), sep=",")
