package energy.isochron.network;

/**
 * The 33-bus system as tables: M. E. Baran and F. F. Wu, "Network reconfiguration in distribution systems for loss reduction and load
 * balancing", IEEE Transactions on Power Delivery 4(2), 1989. Lengths are not published; in their place stand the magnitudes of the
 * impedances, in Ω, which is what distance means to a market that charges for losses. Open tie lines are no branches here. Zones and map
 * positions are ours: the main line and its three laterals.
 */
final class BaranWuTables {
    /** Each line: first bus, second bus, impedance in Ω. */
    static final String BRANCHES = """
            1 2 0.1035
            2 3 0.5533
            3 4 0.4107
            4 5 0.4277
            5 6 1.0819
            6 7 0.6465
            7 8 0.7492
            8 9 1.2683
            9 10 1.2797
            10 11 0.2071
            11 12 0.3943
            12 13 1.8679
            13 14 0.8953
            14 15 0.7912
            15 16 0.9241
            16 17 2.1502
            17 18 0.9302
            2 19 0.2267
            19 20 2.0248
            20 21 0.6297
            21 22 1.1752
            3 23 0.5465
            23 24 1.1442
            24 25 1.1377
            6 26 0.2278
            26 27 0.3189
            27 28 1.4118
            28 29 1.0666
            29 30 0.5695
            30 31 1.3700
            31 32 0.4768
            32 33 0.6304
            """;

    /** Each line: bus, zone, x, y. */
    static final String BUSES = """
            1 substation 0 0
            2 substation 1 0
            3 main 2 0
            4 main 3 0
            5 main 4 0
            6 main 5 0
            7 main 6 0
            8 main 7 0
            9 main 8 0
            10 main 9 0
            11 main 10 0
            12 main 11 0
            13 main 12 0
            14 main 13 0
            15 main 14 0
            16 main 15 0
            17 main 16 0
            18 main 17 0
            19 lateral1 2 -1
            20 lateral1 3 -1
            21 lateral1 4 -1
            22 lateral1 5 -1
            23 lateral2 3 1
            24 lateral2 4 1
            25 lateral2 5 1
            26 lateral3 6 -2
            27 lateral3 7 -2
            28 lateral3 8 -2
            29 lateral3 9 -2
            30 lateral3 10 -2
            31 lateral3 11 -2
            32 lateral3 12 -2
            33 lateral3 13 -2
            """;

    private BaranWuTables() {}
}
