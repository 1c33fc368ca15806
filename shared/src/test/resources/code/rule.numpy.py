# Rule on Formula: the run of the page, to rounding.
import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too

lambda_ = 0.5
rho_ = 2.0


def f(p):
    x, y = p
    return lambda_*x**2 + rho_*np.abs(y)**1.5 + np.where(x < y, 0, np.hypot(x, y))


def times(slope, change):  # of a root at zero
    return 0.0 if change == 0 else slope*change


def grad(p):
    x, y = p
    u1 = np.where(x < y, 1.0, 0.0)
    u2 = 2*x
    u3 = 0.5/np.sqrt(x**2 + y*y)
    return np.array([lambda_*u2 + np.where(u1 != 0, 0, times(u3, u2)), rho_*times(1.5*np.abs(y)**0.5, np.sign(y)) + np.where(u1 != 0, 0, times(u3, y + y))])


lr = 0.02
rho = 0.8
v = np.zeros(2)
k = 0.0
x = np.array([0.7, -0.9])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(40):
    g = grad(x)
    v = rho*v + grad(x + rho*v)
    k = np.maximum(k, np.linalg.norm(g))
    x = x - lr*v/np.where(t > 5, k, 1)
    print(t + 1, *x, f(x), sep=",")
