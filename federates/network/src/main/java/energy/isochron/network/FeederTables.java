package energy.isochron.network;

/**
 * The published feeders, as tables. Lengths: the public OpenDSS cases "IEEE 13-node" and "IEEE 34-node mod-1" of the IEEE
 * PES Distribution Test Feeders (Kersting, "Radial distribution test feeders", IEEE PES Winter Meeting 2001), in kft;
 * switches, regulators and transformers, which have no length, count 0.01 kft; 632-670-671 is one
 * branch. Zones and map positions: the local-market
 * specification, 4.4 and 4.5.
 */
final class FeederTables {
    /** Each line: first bus, second bus, length in kft. */
    static final String IEEE13_BRANCHES = """
            650 632 2.0
            632 633 0.5
            633 634 0.01
            632 645 0.5
            645 646 0.3
            632 671 2.0
            671 692 0.01
            692 675 0.5
            671 684 0.3
            684 611 0.3
            684 652 0.8
            671 680 1.0
            """;

    /** Each line: bus, zone, x, y. */
    static final String IEEE13_BUSES = """
            650 substation 0 0
            632 substation 2 0
            633 feeder2 3 -1
            634 feeder2 4 -1
            645 feeder1 3 1
            646 feeder1 4 1
            671 feeder3 5 0
            692 feeder4 7 0
            675 feeder4 8 0
            684 feeder3 6 1
            611 feeder4 8 -1
            652 feeder3 7 1
            680 feeder4 6 -1
            """;

    /** Each line: first bus, second bus, length in kft. */
    static final String IEEE34_BRANCHES = """
            800 802 2.58
            802 806 1.73
            806 808 32.23
            808 810 5.804
            808 812 37.5
            812 814 29.73
            814 850 0.01
            850 816 0.31
            816 818 1.71
            816 824 10.21
            818 820 48.15
            820 822 13.74
            824 826 3.03
            824 828 0.84
            828 830 20.44
            830 854 0.52
            854 856 23.33
            854 852 36.83
            852 832 0.01
            832 858 4.9
            832 888 0.01
            888 890 10.56
            858 864 1.62
            858 834 5.83
            834 842 0.28
            834 860 2.02
            842 844 1.35
            844 846 3.64
            846 848 0.53
            860 836 2.68
            836 840 0.86
            836 862 0.28
            862 838 4.86
            """;

    /** Each line: bus, zone, x, y. */
    static final String IEEE34_BUSES = """
            800 substation 0 0
            802 substation 1 0
            806 substation 2 0
            808 substation 3 0
            810 substation 3 -1
            812 substation 4 0
            814 substation 5 0
            850 substation 6 0
            816 feeder1 7 0
            818 feeder1 7 1
            824 feeder1 8 0
            820 feeder1 7 2
            822 feeder1 7 3
            826 feeder1 8 -1
            828 feeder1 9 0
            830 feeder1 10 0
            854 feeder2 11 0
            856 feeder2 11 -1
            852 feeder2 12 0
            832 feeder2 13 0
            858 lateral1 13 1
            888 transformer 14 0.5
            890 transformer 15 0.5
            864 lateral2 14 1
            834 lateral1 13 2
            842 lateral1 13 3
            860 lateral1 14 2
            844 lateral1 14 3
            846 lateral1 15 3
            848 lateral1 16 3
            836 lateral1 13 -1
            840 lateral1 14 -1
            862 lateral2 13 -2
            838 lateral2 14 -2
            """;

    private FeederTables() {}
}
