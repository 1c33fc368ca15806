# L-BFGS on Logistic regression: a boundary: the run of the page, to rounding.
import torch

torch.set_default_dtype(torch.float64)

# Of each point what the weights are multiplied by, negative for class 0: one formula serves both.
inputs = torch.tensor([
    [0.5890744609187437, 0.5191854483843552],
    [-0.7499521057996856, 1.3132253909315592],
    [-0.6403177909303128, -1.7252151363062291],
    [1.6072923492756666, -0.24831834792806984],
    [-1.2693706964946663, 0.6921506944563259],
    [0.031225952062579998, 0.4304517754304163],
    [-1.0970724494361668, 1.124709345477878],
    [1.2921872263014553, 3.151112395719922],
])


def f(p, b=slice(None)):
    m = inputs[b] @ p
    return torch.logaddexp(torch.zeros(()), -m).mean()


def draws(stream, step):  # sfc32 by Doty-Humphrey: the same batches as on the page
    a, b, c, counter = 231, stream, step, 1

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


def draw(step):  # without replacement: the first steps of a shuffle
    below = draws(2, step)
    order = list(range(8))
    for k in range(5):
        other = k + below(8 - k)
        order[k], order[other] = order[other], order[k]
    return order[:5]


def loss(p):  # of the batch of a step
    return f(p, batch)


x = torch.tensor([-3.0, 3.0], requires_grad=True)
print("step,x,y,loss")
print(0, *x.tolist(), f(x).item(), sep=",")
optimizer = torch.optim.LBFGS([x], lr=1, max_iter=1, history_size=100, line_search_fn="strong_wolfe")


def closure():
    optimizer.zero_grad()
    told = loss(x)
    told.backward()
    return told


for t in range(20):
    batch = draw(t)
    optimizer.step(closure)
    print(t + 1, *x.tolist(), f(x).item(), sep=",")
