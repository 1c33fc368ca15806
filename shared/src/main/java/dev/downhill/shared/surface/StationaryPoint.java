package dev.downhill.shared.surface;

/** A point where the gradient is zero, with its kind. */
public record StationaryPoint(Point at, Type type) {
    /** What the surface is like around a stationary point. */
    public enum Type {
        MINIMUM("minimum"),
        MAXIMUM("maximum"),
        SADDLE("saddle"),
        /** A saddle at which the Hessian is zero, as the monkey's. */
        DEGENERATE_SADDLE("degenerate-saddle");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    static StationaryPoint minimum(double x, double y) {
        return new StationaryPoint(new Point(x, y), Type.MINIMUM);
    }

    static StationaryPoint maximum(double x, double y) {
        return new StationaryPoint(new Point(x, y), Type.MAXIMUM);
    }

    static StationaryPoint saddle(double x, double y) {
        return new StationaryPoint(new Point(x, y), Type.SADDLE);
    }
}
