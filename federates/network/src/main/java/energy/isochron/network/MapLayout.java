package energy.isochron.network;

/** Where the buses of a shape lie on the map: circles about (5, 5) with radius 3, lines along x, trees by level. */
@FunctionalInterface
interface MapLayout {
    double CENTRE = 5;
    double RADIUS = 3;
    double WIDTH = 10;

    /** The i-th bus. */
    Bus bus(int i, String zone);

    /** The layout of a shape. */
    static MapLayout of(Shape shape, int buses) {
        return switch (shape) {
            case MESH, RING -> (i, zone) -> onCircle(i, zone, i, buses);
            case LINE -> (i, zone) -> new Bus(Integer.toString(i), zone, i, 0);
            case STAR -> (i, zone) -> i == 0 ? new Bus("0", zone, CENTRE, CENTRE) : onCircle(i, zone, i - 1, buses - 1);
            case TREE -> MapLayout::inTree;
        };
    }

    private static Bus onCircle(int i, String zone, int place, int places) {
        double angle = 2 * Math.PI * place / places;
        return new Bus(
                Integer.toString(i),
                zone,
                CENTRE + RADIUS * StrictMath.cos(angle),
                CENTRE + RADIUS * StrictMath.sin(angle));
    }

    private static Bus inTree(int i, String zone) {
        int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(i + 1);
        int inLevel = i + 1 - (1 << level);
        return new Bus(Integer.toString(i), zone, WIDTH * (inLevel + 0.5) / (1 << level), -level);
    }
}
