# Momentum on Taco shell: the run of the page, to rounding.
import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too

angle = 12.0
condition = 100.0


def f(p):
    x, y = p
    return ((x*np.cos(np.pi*angle/180) + y*np.sin(np.pi*angle/180))**2 + condition*(-x*np.sin(np.pi*angle/180) + y*np.cos(np.pi*angle/180))**2)/2


def grad(p):
    x, y = p
    u1 = np.pi*angle/180
    u2 = np.cos(u1)
    u3 = np.sin(u1)
    u4 = 2*(x*u2 + y*u3)
    u5 = 2*(-x*u3 + y*u2)
    return np.array([(u4*u2 + condition*(u5*(-u3)))/2, (u4*u3 + condition*(u5*u2))/2])


def rate(t):
    return 0.004*0.5**(t//20)


rho = 0.9
v = np.array([0.5, -0.25])
x = np.array([-8.0, 1.5])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(50):
    lr = rate(t)
    g = grad(x)
    v = rho*v + g
    x = x - lr*v
    print(t + 1, *x, f(x), sep=",")
