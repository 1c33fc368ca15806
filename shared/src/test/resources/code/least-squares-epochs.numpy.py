# Adam on Least squares: a plane: the run of the page, to rounding.
import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too

# What the weights are multiplied by.
inputs = np.array([
    [-0.23552107032547, -0.6625282311643259],
    [-1.1035054963929594, 3.8386880013531424],
    [0.9938711815235866, 8.315074107598011],
    [1.2537389586823928, -2.4074869540853743],
    [1.62292408708794, -1.3543892154522088],
    [-0.32232743853069373, 0.3075935393485702],
    [1.4506258400294405, -3.0846238195384172],
    [0.9386338357081816, 11.190236020506592],
    [0.31910693147146496, 6.964210855357497],
    [0.11931778045954104, -6.102008735815715],
])
targets = np.array([
    -0.09362071019227508, -1.3681029229433306, 2.2747520798555274, 0.9824238979629749,
    1.3135486029309882, -0.056958705945557075, 0.8715886945791929, 1.8976197357730729,
    1.398480820120183, -0.6161214147630144,
])


def f(p, b=slice(None)):
    r = inputs[b] @ p - targets[b]
    return np.mean(r*r)/2


def grad_f(p, b=slice(None)):
    r = inputs[b] @ p - targets[b]
    return r @ inputs[b]/len(r)


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


epoch, order = -1, []


def draw(step):  # all in a random order, batch after batch, then in another
    global epoch, order
    if step//4 != epoch:
        epoch = step//4
        below = draws(3, epoch)
        order = list(range(10))
        for k in range(10 - 1):
            other = k + below(10 - k)
            order[k], order[other] = order[other], order[k]
    first = step % 4*3
    return order[first:first + 3]


def loss(p):  # of the batch of a step
    return f(p, batch)


def grad(p):  # what the optimizer is told
    g = grad_f(p, batch)
    g = g*min(1, 5/(np.linalg.norm(g) + 1e-6))
    return g


lr = 0.5
beta1 = 0.9
beta2 = 0.999
eps = 1e-8
m = np.zeros(2)
s = np.zeros(2)
x = np.array([-0.2, 1.0])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(40):
    batch = draw(t)
    g = grad(x)
    m = beta1*m + (1 - beta1)*g
    s = beta2*s + (1 - beta2)*g**2
    x = x - lr*(m/(1 - beta1**(t + 1))/(np.sqrt(s/(1 - beta2**(t + 1))) + eps))
    print(t + 1, *x, f(x), sep=",")
