package energy.isochron.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A radial feeder for tests: the buses and branches of the IEEE 34 node test feeder drawn as a plan, or a comb of any size. */
final class SampleFeeder {
    /** Bus, x, y and the bus that feeds it: topology of the IEEE 34 node test feeder, plan coordinates chosen for drawing. */
    private static final String IEEE34 = """
            800 0 0 -
            802 1 0 800
            806 2 0 802
            808 3 0 806
            810 3 -1 808
            812 4 0 808
            814 5 0 812
            850 6 0 814
            816 7 0 850
            818 7 1 816
            824 8 0 816
            820 7 2 818
            822 7 3 820
            826 8 -1 824
            828 9 0 824
            830 10 0 828
            854 11 0 830
            856 11 -1 854
            852 12 0 854
            832 13 0 852
            858 13 1 832
            888 14 0.5 832
            890 15 0.5 888
            864 14 1 858
            834 13 2 858
            842 13 3 834
            860 14 2 834
            844 14 3 842
            846 15 3 844
            848 16 3 846
            836 13 -1 860
            840 14 -1 836
            862 13 -2 836
            838 14 -2 862
            """;

    final List<String> ids = new ArrayList<>();
    final double[] x;
    final double[] y;
    final int[] parent;

    private SampleFeeder(int buses) {
        x = new double[buses];
        y = new double[buses];
        parent = new int[buses];
    }

    /** The feeder with this number of buses; 34 is the IEEE feeder. */
    static SampleFeeder of(int buses) {
        return buses == 34 ? ieee34() : comb(buses);
    }

    private static SampleFeeder ieee34() {
        SampleFeeder feeder = new SampleFeeder(34);
        Map<String, Integer> index = new HashMap<>();
        IEEE34.lines().forEach(line -> {
            String[] cells = line.strip().split(" ", -1);
            int bus = feeder.ids.size();
            feeder.ids.add(cells[0]);
            index.put(cells[0], bus);
            feeder.x[bus] = Double.parseDouble(cells[1]);
            feeder.y[bus] = Double.parseDouble(cells[2]);
            feeder.parent[bus] = index.getOrDefault(cells[3], -1);
        });
        return feeder;
    }

    private static SampleFeeder comb(int buses) {
        SampleFeeder feeder = new SampleFeeder(buses);
        for (int bus = 0; bus < buses; bus++) {
            int tooth = bus / 6;
            int step = bus % 6;
            feeder.ids.add("b" + bus);
            feeder.x[bus] = tooth;
            feeder.y[bus] = tooth % 2 == 0 ? step : -step;
            feeder.parent[bus] = step == 0 ? bus - 6 : bus - 1;
        }
        feeder.parent[0] = -1;
        return feeder;
    }

    String branch(int bus) {
        return ids.get(parent[bus]) + "-" + ids.get(bus);
    }
}
