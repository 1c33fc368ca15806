# Newton, damped on Ackley: the run of the page, to rounding.
import numpy as np

np.seterr(all="ignore")  # a run that diverges is a result too


def f(p):
    x, y = p
    return -20*np.exp(-0.2*np.sqrt((x**2 + y**2)/2)) - np.exp((np.cos(2*np.pi*x) + np.cos(2*np.pi*y))/2) + np.e + 20


def times(slope, change):  # of a root at zero
    return 0.0 if change == 0 else slope*change


def grad(p):
    x, y = p
    u1 = np.sqrt((x**2 + y**2)/2)
    u2 = np.exp(-0.2*u1)
    u3 = 6.283185307179586*x
    u4 = 6.283185307179586*y
    u5 = np.exp((np.cos(u3) + np.cos(u4))/2)
    u6 = 0.5/u1
    return np.array([-20*(u2*(-0.2*times(u6, 2*x/2))) - u5*(-(np.sin(u3)*6.283185307179586)/2), -20*(u2*(-0.2*times(u6, 2*y/2))) - u5*(-(np.sin(u4)*6.283185307179586)/2)])


def hess(p):
    x, y = p
    u1 = np.sqrt((x**2 + y**2)/2)
    u2 = np.exp(-0.2*u1)
    u3 = 6.283185307179586*x
    u4 = np.cos(u3)
    u5 = 6.283185307179586*y
    u6 = np.cos(u5)
    u7 = np.exp((u4 + u6)/2)
    u8 = 2*x/2
    u9 = 0.5/u1
    u10 = times(u9, u8)
    u11 = -0.2*u10
    u12 = -(np.sin(u3)*6.283185307179586)/2
    u13 = 2*y/2
    u14 = times(u9, u13)
    u15 = -0.2*u14
    u16 = u2*u15
    u17 = -(np.sin(u5)*6.283185307179586)/2
    u18 = u7*u17
    u19 = -20*(u2*u11*u11 + u2*(-0.2*(times(-(u9*u10)/u1, u8) + u9))) - (u7*u12*u12 + u7*(-(u4*6.283185307179586*6.283185307179586)/2))
    u20 = -(u9*u14)/u1
    u21 = -20*(u16*u15 + u2*(-0.2*(times(u20, u13) + u9))) - (u18*u17 + u7*(-(u6*6.283185307179586*6.283185307179586)/2))
    xy = -20*(u16*u11 + u2*(-0.2*times(u20, u8))) - u18*u12
    return np.array([[u19, xy], [xy, u21]])


lr = 1.0
x = np.array([4.2, -3.1])
print("step,x,y,loss")
print(0, *x, f(x), sep=",")
for t in range(15):
    g = grad(x)
    curvatures, axes = np.linalg.eigh(hess(x))
    bend = abs(curvatures) + 0.5
    d = -axes @ np.where(bend == 0, np.zeros(2), (axes.T @ g)/bend)
    x = x + lr*d
    print(t + 1, *x, f(x), sep=",")
